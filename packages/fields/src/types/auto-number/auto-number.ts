import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { option } from '../../values/options.ts';
import { readText } from '../../values/plain-text.ts';
import { numberFor, seriesOf } from './number-for.ts';

/** A running number that every new record gets, such as `WO-2026-0042`. */
export const autoNumber = defineFieldType({
  name: 'auto_number',
  label: { 'zh-CN': '自动编号', en: 'Auto number' },
  summary: { 'zh-CN': '新建时自动给的编号，例如 WO-2026-0042', en: 'A number given to every new record, such as WO-2026-0042' },
  icon: 'OrderedListOutlined',
  group: 'computed',
  options: {
    properties: {
      prefix: option('前缀，可写 {yyyy} {yy} {mm} {dd}', 'Prefix; may hold {yyyy} {yy} {mm} {dd}', {
        type: 'string',
        maxLength: 40,
        default: '',
      }),
      digits: option('位数', 'Digits', { type: 'integer', minimum: 1, maximum: 12, default: 4 }),
      start: option('起始数', 'First number', { type: 'integer', minimum: 0, maximum: 999_999_999, default: 1 }),
    },
  },
  type: () => text,
  storage: () => 'column',
  column: () => columnOf(text),
  computed: true,
  numbers: { series: seriesOf, value: numberFor },
  wire: () => ({ type: 'string', maxLength: 80 }),
  read: (wire) => readText(wire, { maxLength: 80 }),
  write: (value) => value,
  parse: (written) => readText(written, { maxLength: 80 }),
  format: (value) => String(value),
  search: (value) => String(value),
  examples: [
    [{ prefix: 'WO-{yyyy}-' }, 'WO-2026-0042', 'WO-2026-0042'],
    [{ digits: 6 }, '000042', '000042'],
    [{ prefix: 'WO{yy}{mm}', digits: 3, start: 100 }, 'WO2603100', 'WO2603100'],
  ],
});
