import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';

export const split = defineOperator({
  name: 'split',
  aliases: { 'zh-CN': ['取段', '拆分'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'literal text' }, { kind: 'literal integer' }],
  result: () => text,
  evaluate: ([value, separator, place]) => {
    const parts = separator === '' ? [String(value)] : String(value).split(String(separator));
    const at = Number(place);
    return (at === 0 ? undefined : parts.at(at > 0 ? at - 1 : at)) ?? '';
  },
  sql: {
    postgres: ([value], { sql }, { literals: [, separator, place] }) =>
      Number(place) === 0
        ? sql`substr(${value}, 1, 0)`
        : sql`split_part(${value}, ${sql.lit(String(separator))}, ${sql.raw(String(place))})`,
  },
  summary: {
    'zh-CN': '按分隔的字拆开后的第几段；负数从末尾数',
    en: 'The nth part of a text that is taken apart at a separator; negative numbers count from the end',
  },
  examples: [
    ["split('Hangzhou/Xihu/Wensan', '/', 2)", 'Xihu'],
    ["split('a@b.example', '@', -1)", 'b.example'],
    ["split('abc', ',', 1)", 'abc'],
    ["split('a,b', ',', 3)", ''],
  ],
});
