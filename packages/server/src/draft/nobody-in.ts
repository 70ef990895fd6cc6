import type { App, Problem, Query } from '@stepwell/definition';
import { type Actor, labelWords, type Model } from '@stepwell/engine';
import type { House } from '../house.ts';

const APP: Actor = { kind: 'app', cause: 'publish' };
/** `users('x')`, as text or as JSON-Logic. */
const NAMED = /\busers(?:\(\s*|":\s*\[?\s*)['"]([a-z][a-z0-9_]*)['"]/g;

/**
 * The roles to which deadlines, stages and timeouts of an app go and in which nobody is: whoever publishes is told, since nothing would
 * come to anybody.
 */
export async function nobodyIn(house: House, before: Model, { processes, timeouts, roles }: App): Promise<readonly Problem[]> {
  const texts = [...processes, ...timeouts].map((part) => JSON.stringify(part).replaceAll('\\"', '"'));
  const named = [...new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, key = '']) => key)))];
  const asked = roles.filter(({ key }) => named.includes(key));
  if (asked.length === 0) return [];
  // People have the roles of the published version, where one may be called otherwise; in a new one nobody is.
  const measures = asked.map(({ key, id }, index) => {
    const held = [key, id].filter((name) => name !== undefined && before.roles.has(name)).map((name) => `'${name}' in roles`);
    return { key: `n${index}`, formula: `count(rows where active and ${held.length > 0 ? `(${held.join(' or ')})` : 'false'})` };
  });
  const query: Query = { from: 'user', measures };
  const [row = {}] = (await house.store.query(before, { actor: APP, query, now: house.now() })).rows;
  return asked.flatMap(({ key, label }, index) =>
    Number(row[`n${index}`] ?? 0) > 0 ? [] : [nobody(key, labelWords(label, key))],
  );
}

const nobody = (key: string, name: { 'zh-CN': string; en: string }): Problem => ({
  path: `roles/${key}.json`,
  severity: 'warning',
  code: 'NOBODY_IN_ROLE',
  message: {
    'zh-CN': `角色“${name['zh-CN']}”里还没有人：它负责的阶段和给它的通知没有人收到`,
    en: `Nobody has the role “${name.en}” yet: its stages and messages reach nobody`,
  },
});
