import {
  autocompletion,
  type Completion as Choice,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import {
  operators as allOperators,
  type Completion,
  type Completions,
  completeFormula,
  functionHelp,
  typeWords,
} from '@stepwell/expression';
import styles from './code.module.css';
import type { CodeLanguage } from './code-language.ts';

/** What is offered by itself, without being asked for. */
const BY_ITSELF: ReadonlySet<Completion['kind']> = new Set(['option', 'parameter', 'role', 'calendar']);
const MOST = 80;

/** Offers what can be written; `language` is asked each time, since fields come and go. */
export const completing = (language: () => CodeLanguage | undefined): readonly Extension[] => [
  autocompletion({
    override: [(context) => offered(context, language())],
    icons: false,
    aboveCursor: false,
    maxRenderedOptions: MOST,
    tooltipClass: () => styles['offers'] ?? '',
    optionClass: ({ type }) => styles[`of-${type}`] ?? '',
  }),
  closeBrackets(),
  EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['(', '[', "'", '"', '（', '【', '“', '‘', '「'] } }]),
];

function offered(context: CompletionContext, language: CodeLanguage | undefined): CompletionResult | null {
  if (!language) return null;
  const source = context.state.doc.toString();
  const found = completeFormula(source, context.pos, language);
  if (!context.explicit && !opensByItself(source, context.pos, found)) return null;
  const options = found.options.slice(0, MOST).map((one, rank) => choiceOf(one, rank, language));
  return options.length > 0 ? { from: found.from, to: found.to, options, filter: false } : null;
}

/** A word that is begun, a dot, or a place where only some values fit. */
function opensByItself(source: string, at: number, { from, options }: Completions): boolean {
  if (from < at && /[\p{L}_]/u.test(source.slice(from, at))) return !isDone(source.slice(from, at), options);
  if (/[.．。]/.test(source[at - 1] ?? '')) return true;
  return options[0] !== undefined && BY_ITSELF.has(options[0].kind);
}

/** A word that is written out and nothing else begins like it needs no help. */
const isDone = (word: string, options: readonly Completion[]): boolean =>
  options.length === 1 &&
  (options[0]?.text === word || options[0]?.names.includes(word) === true) &&
  options[0].kind !== 'function';

function choiceOf(one: Completion, rank: number, language: CodeLanguage): Choice {
  const { kind, label, type } = one;
  const detail =
    kind === 'function' ? undefined : (one.detail ?? (type && typeWords(type)[language.locale].replace(/^an? /, '')));
  return {
    label,
    type: kind,
    boost: -rank,
    ...(detail !== undefined && { detail }),
    ...(kind === 'function' && { info: () => helpNode(one, language) }),
    apply: (view, choice, from, to) => put(view, one, { choice, from, to }),
  };
}

interface Putting {
  readonly choice: Choice;
  readonly from: number;
  readonly to: number;
}

/** Puts what was chosen; brackets that stand there already are not put again. */
function put(view: EditorView, { text, caret }: Completion, { choice, from, to }: Putting): void {
  const hasBrackets = text.endsWith('()') && /^\s*[(（]/.test(view.state.sliceDoc(to));
  const written = hasBrackets ? text.slice(0, -2) : text;
  const at = from + (hasBrackets ? written.length + 1 : (caret ?? written.length));
  view.dispatch({
    changes: { from, to, insert: written },
    selection: { anchor: at },
    annotations: pickedCompletion.of(choice),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}

/** What a function does, beside its name in the list. */
function helpNode({ operators = [] }: Completion, { locale, operators: all = allOperators }: CodeLanguage): HTMLElement {
  const box = document.createElement('div');
  const [operator] = operators;
  if (!operator) return box;
  const { name, parameters, summary, examples } = functionHelp(operator, all, locale);
  const line = (text: string, className: string) => {
    const one = document.createElement('div');
    one.textContent = text;
    one.className = styles[className] ?? '';
    box.append(one);
  };
  line(`${name}(${parameters.join(', ')})`, 'signature');
  line(summary, 'summary');
  for (const [formula, result] of examples.slice(0, 1)) line(`${formula} = ${result}`, 'example');
  return box;
}
