import type { Words } from '../schema.ts';
import { infixByOperator } from './infix.ts';

/** How an operator is written, for people: `and` is 且, `!` is not; a function is called by its name. */
export const operatorWord = (name: string): Words => {
  if (name === '!') return { 'zh-CN': '非', en: 'not' };
  return infixByOperator.get(name)?.print ?? { 'zh-CN': name, en: name };
};
