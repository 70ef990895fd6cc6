import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { given } from '../given.ts';

const FIRST = 3;
const LAST = 4;

export const mask = defineOperator({
  name: 'mask',
  aliases: { 'zh-CN': ['脱敏'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'literal integer', optional: true }, { kind: 'literal integer', optional: true }],
  result: () => text,
  evaluate: ([value, first, last]) => {
    const characters = Array.from(String(value));
    const [head, tail] = shown(characters.length, first, last);
    return characters.map((character, index) => (index < head || index >= characters.length - tail ? character : '*')).join('');
  },
  sql: {
    postgres: ([value], context, { literals: [, first, last] }) => {
      const [head, tail] = [keep(first, FIRST), keep(last, LAST)];
      const stars = (shown: number) => `repeat('*', char_length(t) - ${shown})`;
      const long = `left(t, ${head}) || ${stars(head + tail)} || right(t, ${tail})`;
      const what = `case when char_length(t) > ${head + tail} then ${long} else left(t, 1) || ${stars(1)} end`;
      return given({ t: value }, context.sql.raw(what), context);
    },
  },
  summary: {
    'zh-CN': '只露出开头 3 个字和末尾 4 个字（个数可改），其余换成 *；太短时只露出第一个字',
    en: 'Shows the first 3 and the last 4 characters (or as many as given), the rest as *; of a short text only the first',
  },
  examples: [
    ["mask('13812345678')", '138****5678'],
    ["mask('张小明', 1, 0)", '张**'],
    ["mask('张三')", '张*'],
    ["mask('')", ''],
  ],
});

const keep = (count: unknown, otherwise: number): number => (count === undefined ? otherwise : Math.max(Number(count), 0));

function shown(length: number, first: unknown, last: unknown): readonly [number, number] {
  const [head, tail] = [keep(first, FIRST), keep(last, LAST)];
  return length > head + tail ? [head, tail] : [1, 0];
}
