import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { given } from '../given.ts';
import { LONGEST_TEXT, textWithin } from './text-length.ts';

function replaced(value: string, from: string, to: string): string | null {
  const pieces = from === '' ? [value] : value.split(from);
  const length = value.length + (pieces.length - 1) * (to.length - from.length);
  return length > 2 * LONGEST_TEXT ? null : textWithin(pieces.join(to));
}

export const replace = defineOperator({
  name: 'replace',
  aliases: { 'zh-CN': ['替换'], en: ['substitute'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
  result: () => text,
  evaluate: ([value, from, to]) => replaced(String(value), String(from), String(to)),
  sql: {
    postgres: ([value, from, to], context) => {
      const found = "(length(v) - length(replace(v, f, ''))) / length(f)";
      const fits = `length(v) + ${found} * (length(r) - length(f)) <= ${LONGEST_TEXT}`;
      const result = `case when f is null or r is null then null when f = '' then v when ${fits} then replace(v, f, r) end`;
      return given({ v: value, f: from, r: to }, context.sql.raw(result), context);
    },
  },
  summary: { 'zh-CN': '把所有的某段文字换成另一段（区分大小写）', en: 'Every occurrence of a text replaced by another' },
  examples: [
    ["replace('138-1234-5678', '-', '')", '13812345678'],
    ["replace('aXa', 'x', 'y')", 'aXa'],
    ["replace('a$a', 'a', '$&')", '$&$$&'],
    ["replace('abc', '', '-')", 'abc'],
  ],
});
