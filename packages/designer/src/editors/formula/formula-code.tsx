import { FunctionOutlined } from '@ant-design/icons';
import {
  acceptCompletion,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { operators as allOperators, type NamedLiteral } from '@stepwell/expression';
import { Button } from 'antd';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import styles from './code.module.css';
import { coloring, naming, setNames, setWrong, underlining, type Wrong } from './code-colors.ts';
import { completing } from './code-completion.ts';
import type { CodeLanguage } from './code-language.ts';

export interface FormulaCodeProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly hint: string;
  /** How the button is called that shows what can be written. */
  readonly offer: string;
  /** How the list of that is called. */
  readonly offers: string;
  readonly language: CodeLanguage | undefined;
  readonly wrong: readonly Wrong[];
  /** What the keys are called that are written out. */
  readonly names: readonly NamedLiteral[];
  /** The id of what says what is wrong. */
  readonly describedBy: string | undefined;
  readonly onChange: (text: string) => void;
  /** Where one writes, and whether a list of what can be written is open. */
  readonly onCaret: (at: number, isOffered: boolean) => void;
  /** Enter: it is meant so. */
  readonly onTake: () => void;
}

const fromOutside = Annotation.define<boolean>();

/** The text of a formula with colours, completion and what is wrong; every key waits while an input method composes. */
export default function FormulaCode(props: FormulaCodeProps) {
  const { text, wrong, names, describedBy, label, id } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [spoken] = useState(() => new Compartment());
  const view = useView(holder, props, spoken);
  useLayoutEffect(() => {
    const now = view.current;
    if (!now || now.composing || now.state.doc.toString() === text) return;
    const changes = { from: 0, to: now.state.doc.length, insert: text };
    now.dispatch({
      changes,
      selection: { anchor: Math.min(now.state.selection.main.head, text.length) },
      annotations: fromOutside.of(true),
    });
  }, [view, text]);
  useEffect(() => {
    view.current?.dispatch({ effects: [setWrong.of(wrong), setNames.of(names)] });
  }, [view, wrong, names]);
  useEffect(() => {
    const attributes = spokenAs({ id, label, describedBy }, wrong.length > 0);
    view.current?.dispatch({ effects: spoken.reconfigure(attributes) });
  }, [view, spoken, id, label, describedBy, wrong]);
  const open = () => {
    view.current?.focus();
    if (view.current) startCompletion(view.current);
  };
  return (
    <>
      <div ref={holder} className={styles['holder']} />
      <Button
        type="text"
        size="small"
        className={styles['offer'] ?? ''}
        tabIndex={-1}
        icon={<FunctionOutlined />}
        aria-label={props.offer}
        title={props.offer}
        // Pressing it keeps the caret where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={open}
      />
    </>
  );
}

/** The editor, made once; what it is told and tells is always that of now. */
function useView(holder: RefObject<HTMLDivElement | null>, props: FormulaCodeProps, spoken: Compartment) {
  const view = useRef<EditorView>(null);
  const change = useEffectEvent(props.onChange);
  const caret = useEffectEvent(props.onCaret);
  const take = useEffectEvent(props.onTake);
  const language = useEffectEvent(() => props.language);
  const begin = useEffectEvent(() => props);
  useLayoutEffect(() => {
    const { text, hint, offers } = begin();
    const listening = EditorView.updateListener.of(({ docChanged, selectionSet, state, startState, transactions }) => {
      if (docChanged && !transactions.some((one) => one.annotation(fromOutside))) change(state.doc.toString());
      const isOffered = completionStatus(state) === 'active';
      const hadOffered = completionStatus(startState) === 'active';
      if (docChanged || selectionSet || isOffered !== hadOffered) caret(state.selection.main.head, isOffered);
    });
    const extensions = [
      keys(() => take()),
      ...completing(() => language()),
      ...LOOKS,
      tooltips({ parent: document.getElementById('layers') ?? document.body }),
      EditorState.phrases.of({ Completions: offers }),
      placeholder(hint),
      spoken.of(spokenAs(begin(), false)),
      listening,
    ];
    const state = EditorState.create({ doc: text, extensions });
    const made = holder.current ? new EditorView({ parent: holder.current, state }) : null;
    view.current = made;
    return () => made?.destroy();
  }, [holder, spoken]);
  return view;
}

const LOOKS: readonly Extension[] = [coloring(allOperators), underlining, naming, history(), EditorView.lineWrapping];

/** How the text is called, and what is said of it, to those who hear it. */
const spokenAs = (
  { id, label, describedBy }: Pick<FormulaCodeProps, 'id' | 'label' | 'describedBy'>,
  isWrong: boolean,
): Extension =>
  EditorView.contentAttributes.of({
    id,
    'aria-label': label,
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    ...(isWrong && { 'aria-invalid': 'true' }),
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  });

const taking = (take: () => void) => () => {
  take();
  return true;
};

/** Enter takes what is offered, else the formula; Tab takes what is offered, else goes on; Escape closes, else leaves. */
function keys(take: () => void): Extension {
  const leave = (view: EditorView) => {
    if (completionStatus(view.state) === 'active') return closeCompletion(view);
    take();
    view.contentDOM.blur();
    return true;
  };
  const own = [
    { key: 'Tab', run: acceptCompletion },
    { key: 'Shift-Enter', run: insertNewline },
    { key: 'Enter', run: (view: EditorView) => acceptCompletion(view) || taking(take)() },
    { key: 'Mod-Enter', run: taking(take) },
    { key: 'Escape', run: leave },
  ];
  return Prec.highest(keymap.of([...own, ...completionKeymap, ...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]));
}
