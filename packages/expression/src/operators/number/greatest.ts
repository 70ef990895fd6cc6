import { commonNumber } from '../../check/number-type.ts';
import { defineOperator } from '../../operator.ts';
import type { Value } from '../../value.ts';

/** `max(a, b)`; `max(rows.field)` is an aggregate. */
export const greatest = defineOperator({
  name: 'max',
  aliases: { 'zh-CN': ['最大值'] },
  group: 'number',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered', many: true }],
  said: { 'zh-CN': '{*} 中最大的', en: 'highest of {*}', time: { 'zh-CN': '{*} 中最晚的', en: 'latest of {*}' } },
  blanks: 'custom',
  result: ({ types }) => commonNumber(types) ?? types[0]!,
  evaluate: (args) => {
    let best: Value = null;
    for (const arg of args) if (arg !== null && (best === null || arg > best)) best = arg;
    return best;
  },
  sql: {
    // SQLite's max(a, b) is blank as soon as one of them is; its max() over rows skips blanks, as Postgres' greatest() does.
    sqlite: (args, { sql }) => {
      const values = args.map((arg) => sql`select ${arg} as v`);
      return sql`(select max(v) from (${sql.join(values, sql.raw(' union all '))}))`;
    },
    postgres: (args, { sql }) => sql`greatest(${sql.join(args)})`,
  },
  monotone: ['+', '+'],
  summary: { 'zh-CN': '几个值里最大的一个（空的不算）', en: 'The largest of several values; blanks do not count' },
  examples: [
    ['max(2, 3)', 3],
    ["max(date('2026-03-01'), null, date('2026-03-02'))", '2026-03-02'],
    ['max(null, 2.50, 3)', 3],
  ],
});
