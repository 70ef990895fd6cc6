import { commonNumber } from '../../check/number-type.ts';
import { defineOperator } from '../../operator.ts';
import { given } from '../given.ts';

export const clamp = defineOperator({
  name: 'clamp',
  aliases: { 'zh-CN': ['限制'] },
  group: 'number',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered' }, { kind: 'ordered' }],
  result: ({ types }) => commonNumber(types) ?? types[0]!,
  evaluate: ([value, least, most]) => {
    if (least! > most! || value! < least!) return least!;
    if (value! > most!) return most!;
    return value!;
  },
  sql: {
    sqlite: ([value, least, most], { sql }) => sql`max(${least}, min(${value}, ${most}))`,
    // Postgres' least() and greatest() skip blanks.
    postgres: ([value, least, most], context) =>
      given(
        { a: value, b: least, c: most },
        context.sql.raw('case when a is not null and b is not null and c is not null then greatest(b, least(a, c)) end'),
        context,
      ),
  },
  monotone: ['+', '+', '+'],
  summary: {
    'zh-CN': '不小于下限、不大于上限的值',
    en: 'The value, but not less than the first limit and not more than the second',
  },
  examples: [
    ['clamp(1.5, 0, 1)', 1],
    ['clamp(-2, 0, 1)', 0],
    ['clamp(0.5, 0, null)', null],
  ],
});
