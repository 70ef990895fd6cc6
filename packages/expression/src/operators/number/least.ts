import { commonNumber } from '../../check/number-type.ts';
import { defineOperator } from '../../operator.ts';
import type { Value } from '../../value.ts';

/** `min(a, b)`; `min(rows.field)` is an aggregate. */
export const least = defineOperator({
  name: 'min',
  aliases: { 'zh-CN': ['最小值'] },
  group: 'number',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered', many: true }],
  said: { 'zh-CN': '{*} 中最小的', en: 'lowest of {*}', time: { 'zh-CN': '{*} 中最早的', en: 'earliest of {*}' } },
  blanks: 'custom',
  result: ({ types }) => commonNumber(types) ?? types[0]!,
  evaluate: (args) => {
    let best: Value = null;
    for (const arg of args) if (arg !== null && (best === null || arg < best)) best = arg;
    return best;
  },
  sql: {
    // SQLite's min(a, b) is blank as soon as one of them is; its min() over rows skips blanks, as Postgres' least() does.
    sqlite: (args, { sql }) => {
      const values = args.map((arg) => sql`select ${arg} as v`);
      return sql`(select min(v) from (${sql.join(values, sql.raw(' union all '))}))`;
    },
    postgres: (args, { sql }) => sql`least(${sql.join(args)})`,
  },
  monotone: ['+', '+'],
  summary: { 'zh-CN': '几个值里最小的一个（空的不算）', en: 'The smallest of several values; blanks do not count' },
  examples: [
    ['min(2, 3)', 2],
    ["min(date('2026-03-01'), null, date('2026-03-02'))", '2026-03-01'],
    ['min(null, 2.50, 1)', 1],
  ],
});
