import type { Problem } from '../problem.ts';
import { problemAt } from '../walk/report.ts';
import { hostileWords } from './file-words.ts';

const MOST_LEVELS = 64;
const MOST_VALUES = 200_000;
const LONGEST_TEXT = 200_000;
/** Names that mean something to JavaScript itself: as keys they could reach what all objects share. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

interface Node {
  readonly value: unknown;
  readonly pointer: string;
  readonly level: number;
}

/** The first reason not to look at a file's content at all: too deep, too large, or names that JavaScript itself uses. */
export function findHostile(file: string, content: unknown): Problem | undefined {
  const waiting: Node[] = [{ value: content, pointer: '', level: 0 }];
  for (let seen = 0; waiting.length > 0; seen++) {
    const node = waiting.pop()!;
    const reason = seen > MOST_VALUES ? hostileWords.tooLarge(MOST_VALUES) : reasonAgainst(node);
    if (reason) return problemAt(`${file}#${node.pointer.slice(0, 500)}`, reason);
    const { value, pointer, level } = node;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value))
      waiting.push({ value: member, pointer: `${pointer}/${key}`, level: level + 1 });
  }
  return undefined;
}

function reasonAgainst({ value, level }: Node) {
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) return hostileWords.textTooLong(LONGEST_TEXT);
    return value.isWellFormed() && !value.includes('\0') ? undefined : hostileWords.brokenText('');
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (level >= MOST_LEVELS) return hostileWords.tooDeep(MOST_LEVELS);
  const forbidden = Object.keys(value).find((key) => FORBIDDEN.has(key));
  return forbidden ? hostileWords.forbiddenName(forbidden) : undefined;
}
