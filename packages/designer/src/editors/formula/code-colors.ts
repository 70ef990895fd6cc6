import { type Extension, type Range, RangeSetBuilder, StateEffect, type StateEffectType, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
import { colorFormula, type NamedLiteral, type Operator, type Shade } from '@stepwell/expression';
import styles from './code.module.css';

const marks = new Map<Shade, Decoration>();

function markOf(shade: Shade): Decoration {
  const known = marks.get(shade) ?? Decoration.mark({ class: styles[shade] ?? '' });
  marks.set(shade, known);
  return known;
}

function colorsOf(view: EditorView, operators: readonly Operator[]): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (const { from, to, shade } of colorFormula(view.state.doc.toString(), operators)) set.add(from, to, markOf(shade));
  return set.finish();
}

/** Colours a formula as the language itself reads it. */
export const coloring = (operators: readonly Operator[]): Extension =>
  ViewPlugin.define(
    (view) => ({
      colors: colorsOf(view, operators),
      update(update: ViewUpdate) {
        if (update.docChanged) this.colors = colorsOf(update.view, operators);
      },
    }),
    { decorations: ({ colors }) => colors },
  );

/** What is drawn from what the editor was told last; it moves along with what is written before it. */
function decorations<T>(told: StateEffectType<readonly T[]>, drawn: (one: T) => Range<Decoration>): Extension {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(before, transaction) {
      let now = before.map(transaction.changes);
      for (const effect of transaction.effects) {
        const ranges = effect.is(told) ? effect.value.map(drawn) : undefined;
        if (ranges)
          now = Decoration.set(
            ranges.filter(({ to }) => to <= transaction.newDoc.length),
            true,
          );
      }
      return now;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

/** The name of a key, behind it; it is no part of what is written. */
class Name extends WidgetType {
  readonly said: string;

  constructor(said: string) {
    super();
    this.said = said;
  }

  override eq(other: Name): boolean {
    return other.said === this.said;
  }

  override toDOM(): HTMLElement {
    const name = document.createElement('span');
    name.className = styles['said'] ?? '';
    name.textContent = this.said;
    name.setAttribute('aria-hidden', 'true');
    return name;
  }
}

export const setNames = StateEffect.define<readonly NamedLiteral[]>();

/** Says what the keys are called that are written out. */
export const naming: Extension = decorations(setNames, ({ at, said }) =>
  Decoration.widget({ widget: new Name(said), side: 1 }).range(at),
);

/** Pieces of the text that are wrong. */
export interface Wrong {
  readonly from: number;
  readonly to: number;
}

/** None of them empty. */
export const setWrong = StateEffect.define<readonly Wrong[]>();
const wavy = Decoration.mark({ class: styles['wavy'] ?? '' });

/** Underlines what is wrong. */
export const underlining: Extension = decorations(setWrong, ({ from, to }) => wavy.range(from, to));
