import { date as dateType } from '@stepwell/expression';
import { BadValue, defineFieldType, type Options } from '../../field-type.ts';
import { within } from '../../values/bounds.ts';
import { columnOf } from '../../values/columns.ts';
import { readDay, readWrittenDay } from '../../values/day.ts';
import { dayOf, readWrittenInstant } from '../../values/instant.ts';
import { checkEdges, option } from '../../values/options.ts';
import type { DateOptions } from './date-words.ts';
import { dateOrderOption, showDay } from './date-words.ts';

const bounded = (day: string, options: Options) => {
  const { min, max } = options as DateOptions;
  return within(day, { min, max, show: (bound) => bound });
};

/** A calendar day, without a clock and without a zone. */
export const date = defineFieldType({
  name: 'date',
  label: { 'zh-CN': '日期', en: 'Date' },
  summary: { 'zh-CN': '哪一天，不带钟点', en: 'A day, without a time' },
  icon: 'CalendarOutlined',
  group: 'time',
  options: {
    properties: {
      min: option('最早', 'Earliest', { type: 'string', format: 'date' }),
      max: option('最晚', 'Latest', { type: 'string', format: 'date' }),
      dateOrder: dateOrderOption,
    },
  },
  type: () => dateType,
  storage: () => 'column',
  column: () => columnOf(dateType),
  wire: () => ({ type: 'string', format: 'date' }),
  read: (wire, options) => bounded(readDay(wire), options),
  write: (value) => value,
  parse: (text, options, { timeZone }) => bounded(dayIn(text, options as DateOptions, timeZone), options),
  format: (value, _options, { locale }) => showDay(String(value), locale),
  checkOptions: (options) => checkEdges(options, { read: readDay }),
  examples: [
    [{}, '2026-03-02', '2026-03-02'],
    [{}, '2024-02-29', '2024-02-29'],
    [{ min: '2026-01-01' }, '2026-12-31', '2026-12-31'],
  ],
});

/** A day, or the day of a written instant ("2026-03-02 00:00:00" is how spreadsheets write a day). */
function dayIn(text: string, { dateOrder }: DateOptions, timeZone: string): string {
  try {
    return readWrittenDay(text, dateOrder);
  } catch (cause) {
    if (!(cause instanceof BadValue) || !text.includes(':')) throw cause;
    return dayOf(readWrittenInstant(text, timeZone, dateOrder), timeZone);
  }
}
