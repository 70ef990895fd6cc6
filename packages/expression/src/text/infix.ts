/** An operator that stands between its operands. A greater `power` binds closer. */
export interface Infix {
  /** How it is written, as a token. */
  readonly token: string;
  /** What is stored. */
  readonly operator: string;
  readonly power: number;
  readonly comparison?: boolean;
  /** `a op b op c` is one call with three arguments, however it is bracketed. */
  readonly flat?: boolean;
  readonly print: { readonly 'zh-CN': string; readonly en: string };
  /** How it stands in a sentence, where that is another sign. */
  readonly said?: { readonly 'zh-CN': string; readonly en: string };
}

const word = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const symbol = (both: string) => word(both, both);

const infixes: readonly Infix[] = [
  { token: 'implies', operator: 'implies', power: 1, print: word('蕴含', 'implies') },
  { token: 'or', operator: 'or', power: 2, flat: true, print: word('或', 'or') },
  { token: 'and', operator: 'and', power: 3, flat: true, print: word('且', 'and') },
  { token: '=', operator: '==', power: 5, comparison: true, print: symbol('=') },
  { token: '!=', operator: '!=', power: 5, comparison: true, print: word('≠', '<>') },
  { token: '<', operator: '<', power: 5, comparison: true, print: symbol('<') },
  { token: '<=', operator: '<=', power: 5, comparison: true, print: word('≤', '<='), said: symbol('≤') },
  { token: '>', operator: '>', power: 5, comparison: true, print: symbol('>') },
  { token: '>=', operator: '>=', power: 5, comparison: true, print: word('≥', '>=') },
  { token: 'in', operator: 'in', power: 5, comparison: true, print: word('属于', 'in') },
  { token: '??', operator: 'coalesce', power: 6, flat: true, print: symbol('??') },
  { token: '&', operator: 'cat', power: 7, flat: true, print: symbol('&') },
  { token: '+', operator: '+', power: 8, print: symbol('+') },
  { token: '-', operator: '-', power: 8, print: symbol('-'), said: symbol('−') },
  { token: '*', operator: '*', power: 9, print: word('×', '*'), said: symbol('×') },
  { token: '/', operator: '/', power: 9, print: word('÷', '/'), said: symbol('÷') },
  { token: '%', operator: '%', power: 9, print: symbol('%') },
];

/** How close `not` and the minus sign bind to what follows them. */
export const NOT_POWER = 4;
export const SIGN_POWER = 10;

export const infixByToken: ReadonlyMap<string, Infix> = new Map(infixes.map((infix) => [infix.token, infix]));
export const infixByOperator: ReadonlyMap<string, Infix> = new Map(infixes.map((infix) => [infix.operator, infix]));
