import { duration as durationType } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { within } from '../../values/bounds.ts';
import { columnOf } from '../../values/columns.ts';
import { checkEdges, choice, option } from '../../values/options.ts';
import { checkSpan, readSpan, showSpan } from '../../values/span.ts';

const WRITTEN = { type: 'string', pattern: '^-?([0-9]+(\\.[0-9]+)?[wdhms])+$' };

const edge = (options: Options, name: 'min' | 'max') => {
  const written = options[name];
  return typeof written === 'string' ? readSpan(written) : undefined;
};
const bounded = (span: number, options: Options) =>
  within(span, { min: edge(options, 'min'), max: edge(options, 'max'), show: showSpan });

/** A length of time in milliseconds; a day of it is 24 hours. */
export const duration = defineFieldType({
  name: 'duration',
  label: { 'zh-CN': '时长', en: 'Duration' },
  summary: { 'zh-CN': '一段时间，例如 2小时30分', en: 'A length of time, such as 2h30m' },
  icon: 'HourglassOutlined',
  group: 'time',
  options: {
    properties: {
      min: option('最短', 'Shortest', WRITTEN),
      max: option('最长', 'Longest', WRITTEN),
      unit: choice(
        ['输入时的单位', 'Unit of the input'],
        { w: ['周', 'Weeks'], d: ['天', 'Days'], h: ['小时', 'Hours'], m: ['分钟', 'Minutes'], s: ['秒', 'Seconds'] },
        'h',
      ),
    },
  },
  type: () => durationType,
  storage: () => 'column',
  column: () => columnOf(durationType),
  wire: () => ({ type: 'integer' }),
  read: (wire, options) => bounded(checkSpan(wire), options),
  write: (value) => Number(value),
  parse: (text, options) => bounded(readSpan(text), options),
  format: (value, _options, { locale }) => showSpan(Number(value), locale),
  checkOptions: (options) => checkEdges(options, { read: (written) => readSpan(String(written)), show: showSpan }),
  examples: [
    [{}, 9_000_000, '2小时30分钟'],
    [{ min: '0h' }, 172_800_000, '48小时'],
    [{}, 604_800_000, '7天'],
  ],
});
