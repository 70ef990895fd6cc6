import { datetime as datetimeType } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { within } from '../../values/bounds.ts';
import { columnOf } from '../../values/columns.ts';
import { readInstant, readWrittenInstant, showInstant, writeInstant } from '../../values/instant.ts';
import { checkEdges, option } from '../../values/options.ts';
import type { DateOptions } from '../date/date-words.ts';
import { dateOrderOption, showDay } from '../date/date-words.ts';

const bound = (edge: string | undefined) => (edge === undefined ? undefined : readInstant(edge));
const bounded = (instant: number, options: Options, timeZone: string) => {
  const { min, max } = options as DateOptions;
  return within(instant, { min: bound(min), max: bound(max), show: (edge) => showInstant(edge, timeZone) });
};

/** An instant, shown on the wall clock of the app's zone. */
export const datetime = defineFieldType({
  name: 'datetime',
  label: { 'zh-CN': '日期时间', en: 'Date and time' },
  summary: { 'zh-CN': '一个时刻，按应用的时区显示', en: "An instant, shown in the app's time zone" },
  icon: 'ClockCircleOutlined',
  group: 'time',
  options: {
    properties: {
      min: option('最早', 'Earliest', { type: 'string', format: 'date-time' }),
      max: option('最晚', 'Latest', { type: 'string', format: 'date-time' }),
      dateOrder: dateOrderOption,
    },
  },
  type: () => datetimeType,
  storage: () => 'column',
  column: () => columnOf(datetimeType),
  wire: () => ({ type: 'string', format: 'date-time' }),
  read: (wire, options, { timeZone }) => bounded(readInstant(wire), options, timeZone),
  write: (value) => writeInstant(Number(value)),
  parse: (text, options, { timeZone }) =>
    bounded(readWrittenInstant(text, timeZone, (options as DateOptions).dateOrder), options, timeZone),
  format: (value, _options, { timeZone, locale }) => {
    const [day = '', clock = ''] = showInstant(Number(value), timeZone).split(' ');
    return `${showDay(day, locale)} ${clock}`;
  },
  checkOptions: (options) => checkEdges(options, { read: readInstant, show: writeInstant }),
  examples: [
    [{}, '2026-03-02T01:00:00.000Z', '2026-03-02 09:00'],
    [{}, '1999-12-31T16:00:00.000Z', '2000-01-01 00:00'],
    [{ min: '2026-01-01T00:00:00+08:00' }, '2026-07-01T04:30:15.250Z', '2026-07-01 12:30'],
  ],
});
