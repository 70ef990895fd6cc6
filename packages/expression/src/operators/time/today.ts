import { localDate } from '../../evaluate/zone.ts';
import { defineOperator } from '../../operator.ts';
import { date } from '../../type.ts';

export const today = defineOperator({
  name: 'today',
  aliases: { 'zh-CN': ['今天'] },
  group: 'time',
  parameters: [],
  said: { 'zh-CN': '今天', en: 'today' },
  clock: 'day',
  result: () => date,
  evaluate: (_, { now, timeZone }) => localDate(now, timeZone),
  summary: { 'zh-CN': '今天的日期（按应用的时区）', en: 'The date of today in the app’s time zone' },
  examples: [
    ['today() = today()', true],
    ['today() + 1 > today()', true],
    ['(today() + 3) - today()', 3],
  ],
});
