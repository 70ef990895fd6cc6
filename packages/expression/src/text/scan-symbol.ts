import { misread, type Remedy } from './misreading.ts';
import type { Scanner } from './token.ts';

const wide: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '（': '(',
    '）': ')',
    '，': ',',
    '、': ',',
    '＋': '+',
    '－': '-',
    '−': '-',
    '×': '*',
    '＊': '*',
    '÷': '/',
    '／': '/',
    '％': '%',
    '＝': '=',
    '＞': '>',
    '＜': '<',
    '≥': '>=',
    '≤': '<=',
    '≠': '!=',
    '！': '!',
    '＆': '&',
    '｜': '|',
    '？': '?',
    '．': '.',
    '。': '.',
    '【': '[',
    '】': ']',
    '［': '[',
    '］': ']',
    '＠': '@',
  }),
);

/** Spelling in ASCII → operator. Longer ones first. */
const symbols: readonly (readonly [spelling: string, operator: string])[] = [
  ['===', '='],
  ['!==', '!='],
  ['<>', '!='],
  ['!=', '!='],
  ['>=', '>='],
  ['<=', '<='],
  ['==', '='],
  ['&&', 'and'],
  ['||', 'or'],
  ['??', '??'],
  ...[...'()[],.+-*/%=<>&@'].map((symbol) => [symbol, symbol] as const),
  ['!', 'not'],
];

/** What people write out of habit from elsewhere. */
const mistakes: readonly (readonly [spelling: string, remedy: Remedy])[] = [
  ['=>', { fix: '>=', hint: { 'zh-CN': '大于等于写成 >=', en: 'Write >= for “at least”' } }],
  ['=<', { fix: '<=', hint: { 'zh-CN': '小于等于写成 <=', en: 'Write <= for “at most”' } }],
  ['**', { hint: { 'zh-CN': '没有乘方，请写成连乘', en: 'There are no powers; multiply instead' } }],
  ['^', { hint: { 'zh-CN': '没有乘方，请写成连乘', en: 'There are no powers; multiply instead' } }],
  ['?', { hint: { 'zh-CN': '条件写成 如果(条件, 结果, 否则)', en: 'Write if(condition, result, otherwise)' } }],
  ['：', { hint: { 'zh-CN': '条件写成 如果(条件, 结果, 否则)', en: 'Write if(condition, result, otherwise)' } }],
  [':', { hint: { 'zh-CN': '条件写成 如果(条件, 结果, 否则)', en: 'Write if(condition, result, otherwise)' } }],
  ['|', { hint: { 'zh-CN': '“或”写成 或', en: 'Write or' } }],
  [';', { fix: ',', hint: { 'zh-CN': '参数之间用逗号', en: 'Separate arguments with commas' } }],
  ['；', { fix: ',', hint: { 'zh-CN': '参数之间用逗号', en: 'Separate arguments with commas' } }],
  ['{', { hint: { 'zh-CN': '公式里直接写字段名，不要大括号', en: 'Write the field’s name without braces' } }],
  ['}', { hint: { 'zh-CN': '公式里直接写字段名，不要大括号', en: 'Write the field’s name without braces' } }],
  ['$', { hint: { 'zh-CN': '公式里直接写字段名，不要 $', en: 'Write the field’s name without $' } }],
];

/** Up to three characters from `at`, full-width ones in ASCII, so that no character changes its length. */
function toAscii(source: string, at: number): string {
  const narrow = (character: string) => (wide.get(character)?.length === 1 ? wide.get(character) : character);
  return [...source.slice(at, at + 3)].map(narrow).join('');
}

function rejectCharacter(source: string, from: number, ascii: string): never {
  const mistake = mistakes.find(([spelling]) => ascii.startsWith(spelling));
  const character = mistake?.[0] ?? String.fromCodePoint(source.codePointAt(from)!);
  misread(
    'BAD_CHAR',
    { from, to: from + character.length },
    { 'zh-CN': `公式里不能用“${character}”`, en: `“${character}” does not belong in a formula` },
    mistake?.[1],
  );
}

/** Reads an operator or a bracket, full-width or not. */
export const scanSymbol: Scanner = (source, from) => {
  const one = wide.get(source[from]!);
  if (one !== undefined && one.length > 1) return { kind: 'operator', value: one, from, to: from + 1 };
  const ascii = toAscii(source, from);
  const mistake = mistakes.some(([spelling]) => spelling.length > 1 && ascii.startsWith(spelling));
  const found = mistake ? undefined : symbols.find(([spelling]) => ascii.startsWith(spelling));
  if (!found) return rejectCharacter(source, from, ascii);
  return { kind: 'operator', value: found[1], from, to: from + found[0].length };
};
