import { connectorRefusals, refuseSheet } from '@stepwell/connectors';
import { type Refusal, refusals, refuse } from '@stepwell/engine';
import { storeRefusals } from '@stepwell/store';
import { expect, test } from 'vitest';
import { refuseRequest, serverRefusals } from '../../server/src/http/refusals.ts';
import { refuseStore } from '../../store/src/refusals.ts';

/** Every refusal of every room, raised once. */
const raised: readonly Refusal[] = [
  ...keysOf(refusals).map((code) => refuse(code)),
  ...keysOf(storeRefusals).map((code) => refuseStore(code)),
  ...keysOf(connectorRefusals).map((code) => refuseSheet(code)),
  ...keysOf(serverRefusals).map((code) => refuseRequest(code)),
];

function keysOf<T extends object>(catalogue: T): (keyof T & string)[] {
  return Object.keys(catalogue) as (keyof T & string)[];
}

/** Names that are the same in Chinese, extensions of files, and words of the wire, said only to programs. */
const NAMES = /\b(?:Stepwell|JSON|ASCII|UTF-8|Idempotency-Key|Allow|multipart\/form-data|ids|where)\b|\.(?:xlsx?|csv)\b/g;

const sentences = (locale: 'zh-CN' | 'en') => raised.map(({ code, words }) => [code, words[locale]] as const);

test('a refusal in Chinese has no foreign word but names', () => {
  const foreign = sentences('zh-CN').filter(([, text]) => /\p{Script=Latin}/u.test(text.replace(NAMES, '')));
  expect(foreign).toEqual([]);
  expect(sentences('zh-CN').filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(sentences('en').filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('a refusal in Chinese has at most 60 characters and ends as a sentence', () => {
  expect(sentences('zh-CN').filter(([, text]) => text.length > 60 || !text.endsWith('。'))).toEqual([]);
});

test('a refusal says what is wrong and what to do next', () => {
  const act = /请|才能|应为|应是|至少/;
  expect(sentences('zh-CN').filter(([, text]) => !act.test(text))).toEqual([]);
});

test('a code means one status and, among rooms that share it, the same thing', () => {
  const statuses = new Map<string, Set<number>>();
  for (const { code, status } of raised) statuses.set(code, (statuses.get(code) ?? new Set()).add(status));
  expect([...statuses].filter(([, found]) => found.size > 1)).toEqual([]);
});
