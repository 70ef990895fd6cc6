import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { given } from '../given.ts';

export const padLeft = defineOperator({
  name: 'padLeft',
  aliases: { 'zh-CN': ['左补齐', '补零'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'literal integer' }, { kind: 'literal text', optional: true }],
  result: () => text,
  evaluate: ([value, width, filler = '0']) => {
    const characters = Array.from(String(value));
    const fill = Array.from(String(filler));
    const missing = fill.length === 0 ? 0 : Number(width) - characters.length;
    const padding = Array.from({ length: Math.max(missing, 0) }, (_, index) => fill[index % fill.length]);
    return [...padding, ...characters].join('');
  },
  sql: {
    postgres: ([value], context, { literals: [, width, filler = '0'] }) => {
      const { sql } = context;
      const [wide, fill] = [sql.raw(String(width)), sql.lit(String(filler))];
      return given({ t: value }, sql`case when char_length(t) >= ${wide} then t else lpad(t, ${wide}, ${fill}) end`, context);
    },
  },
  summary: { 'zh-CN': '在左边补到 n 个字，默认补 0', en: 'Filled up on the left to n characters, with 0 unless said otherwise' },
  examples: [
    ["padLeft('7', 3)", '007'],
    ["padLeft('1234', 3)", '1234'],
    ["padLeft('7', 4, '*-')", '*-*7'],
    ["padLeft('7', 3, '')", '7'],
  ],
});
