import { limits } from './limits.ts';
import { misread } from './misreading.ts';
import { scanBracketedName, scanWord } from './scan-name.ts';
import { scanNumber } from './scan-number.ts';
import { scanSymbol } from './scan-symbol.ts';
import { scanText } from './scan-text.ts';
import type { Scanner, Token } from './token.ts';

const scanners: readonly Scanner[] = [scanNumber, scanText, scanBracketedName, scanWord, scanSymbol];
/** White space, and the invisible characters that come along when a formula is pasted. */
const BLANK = /[\s\u200B-\u200D\u2060]/;

/** Whether nothing stands there that counts. */
export const isBlankAt = (source: string, at: number): boolean => BLANK.test(source[at] ?? '');

/** Cuts a formula into tokens; the last one is the end. */
export function scanTokens(source: string): readonly Token[] {
  const most = limits.characters;
  if (source.length > most)
    misread(
      'TOO_LONG',
      { from: most, to: source.length },
      { 'zh-CN': `公式太长，最多 ${most} 个字符`, en: `The formula is too long; at most ${most} characters` },
      { hint: { 'zh-CN': '把一部分写成计算字段再引用', en: 'Move a part of it into a formula field' } },
    );
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    if (isBlankAt(source, at)) at++;
    else {
      const token = scanToken(source, at, tokens.at(-1));
      tokens.push(token);
      at = token.to;
    }
  }
  tokens.push({ kind: 'end', value: '', from: source.length, to: source.length });
  return tokens;
}

/** Reads the token that begins at a place. */
export function scanToken(source: string, at: number, before: Token | undefined): Token {
  for (const scan of scanners) {
    const token = scan(source, at, before);
    if (token) return token;
  }
  throw new Error(`no scanner takes what stands at ${at}`);
}
