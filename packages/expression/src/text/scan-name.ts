import type { Scanner } from './token.ts';
import { keywords } from './words.ts';

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const PLAIN_PATH = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(\.[\p{L}_][\p{L}\p{M}\p{N}_]*)+$/u;
const BRACKETED = /[[【［]\s*([^[\]【】［］'"‘’“”「」『』,，、;；]+?)\s*[\]】］]/y;
const STARTS_LIKE_A_NUMBER = /^[-－+＋0-9０-９]/;

const match = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/** Whether a name can stand in a formula without brackets. */
export const isPlainName = (name: string): boolean => PLAIN_NAME.test(name) && !keywords.has(name.toLowerCase());

/** Whether `[content]` is read as a name rather than as a list. */
export const readsAsName = (content: string): boolean =>
  match(BRACKETED, `[${content}]`, 0)?.[0].length === content.length + 2 &&
  !STARTS_LIKE_A_NUMBER.test(content) &&
  !PLAIN_PATH.test(content);

/** Reads a name or a keyword. */
export const scanWord: Scanner = (source, from) => {
  const word = match(WORD, source, from)?.[0];
  if (word === undefined) return undefined;
  const keyword = keywords.get(word.toLowerCase());
  const place = { from, to: from + word.length };
  if (keyword !== undefined) return { kind: 'operator', value: keyword, word: true, ...place };
  return { kind: 'name', value: word.normalize('NFC'), ...place };
};

/**
 * Reads a name in brackets, `[任意 名称]`. What makes a list of one instead: quotes, a number in front, a comma (`[owner,]`),
 * a path (`[owner.manager]`), or a plain name right behind `in`.
 */
export const scanBracketedName: Scanner = (source, from, before) => {
  const found = match(BRACKETED, source, from);
  const name = found?.[1];
  if (!found || name === undefined || !readsAsName(name)) return undefined;
  const behindIn = before?.kind === 'operator' && (before.value === 'in' || before.value === 'not in');
  if (behindIn && PLAIN_NAME.test(name)) return undefined;
  return { kind: 'name', value: name.normalize('NFC'), from, to: from + found[0].length, bracketed: true };
};
