import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { colorFormula, type Operator, type Shade } from '@stepwell/expression';
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

/** Pieces of the text that are wrong. */
export interface Wrong {
  readonly from: number;
  readonly to: number;
}

export const setWrong = StateEffect.define<readonly Wrong[]>();
const wavy = Decoration.mark({ class: styles['wavy'] ?? '' });

/** Underlines what is wrong; it moves along with what is written before it. */
export const underlining: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    let now = before.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setWrong)) continue;
      const end = transaction.newDoc.length;
      const ranges = effect.value.filter(({ from, to }) => from < to && to <= end).map(({ from, to }) => wavy.range(from, to));
      now = Decoration.set(ranges, true);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});
