import { cleanText } from './clean-text.ts';
import { limits } from './limits.ts';
import { misread } from './misreading.ts';
import type { Scanner } from './token.ts';

/** Opening quote → quotes that close it. People type curly quotes either way round. */
const closers: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['“', '”“'],
  ['”', '”“'],
  ['‘', '’‘'],
  ['’', '’‘'],
  ['「', '」'],
  ['『', '』'],
]);

/** Reads a text in quotes; a backslash takes the next character as it is. */
export const scanText: Scanner = (source, from) => {
  const close = closers.get(source[from] ?? '');
  if (close === undefined) return undefined;
  let value = '';
  let at = from + 1;
  for (; at < source.length && !close.includes(source[at]!); at++) {
    if (source[at] === '\\' && at + 1 < source.length) at++;
    value += source[at];
  }
  if (at >= source.length) return rejectUnclosed(source, from, close);
  if (value.length > limits.textLength) rejectLength(from, at + 1);
  return { kind: 'text', value: cleanText(value), from, to: at + 1 };
};

function rejectUnclosed(source: string, from: number, close: string): never {
  misread(
    'UNCLOSED_STRING',
    { from, to: source.length },
    { 'zh-CN': '这段文字没有结束的引号', en: 'This text has no closing quote' },
    { hint: { 'zh-CN': `在文字末尾加上 ${close[0]}`, en: `Add ${close[0]} at the end of the text` } },
  );
}

function rejectLength(from: number, to: number): never {
  const most = limits.textLength;
  misread('TOO_LONG', { from, to }, { 'zh-CN': `一段文字最多 ${most} 个字符`, en: `A text has at most ${most} characters` });
}
