import { type Calendar, workingDays } from '../../calendar/index.ts';
import { dayNumber } from '../../evaluate/day.ts';
import type { FunctionOperator } from '../../operator.ts';
import { date, datetime } from '../../type.ts';
import { shiftInstant, shiftInstantSql } from '../date/shift.ts';
import { calendarOperator } from './calendar-operator.ts';
import { movedBy, movedInSql } from './moved.ts';

const words = {
  name: 'addWorkDays',
  aliases: ['加工作日'],
  said: { 'zh-CN': '{1} 加 {2} 个工作日[（{3}）]', en: '{1} plus {2} working days[ ({3})]' },
  summary: {
    'zh-CN': '加上 n 个工作日，负数往前；时刻保持当地的钟点',
    en: 'A date or instant n working days later, or earlier; an instant keeps its time on the local clock',
  },
};

const onDate = calendarOperator({
  ...words,
  parameters: [{ kind: 'date' }, { kind: 'integer' }],
  result: () => date,
  evaluate: ([from, by], calendar) => moved(calendar)(String(from), Number(by)),
  postgres: ([from, by], days, { context }) => movedInSql(from!, by!, { days, context }),
  monotone: ['+', '+'],
  examples: [
    ["addWorkDays(date('2026-03-06'), 1)", '2026-03-09'],
    ["addWorkDays(date('2026-03-09'), -5)", '2026-03-02'],
    ["addWorkDays(date('2026-03-07'), 0)", '2026-03-07'],
    ["addWorkDays(date('9999-12-31'), 1)", null],
  ],
});

const onInstant = calendarOperator({
  ...words,
  parameters: [{ kind: 'datetime' }, { kind: 'integer' }],
  result: () => datetime,
  evaluate: ([from, by], calendar, { environment: { timeZone } }) =>
    shiftInstant(moved(calendar), { instant: Number(from), by: Number(by), timeZone }),
  postgres: ([from, by], days, { context }) =>
    shiftInstantSql(from!, (date) => movedInSql(date, by!, { days, context }), context),
  examples: [
    ["addWorkDays(datetime('2026-03-06 09:30'), 2) = datetime('2026-03-10 09:30')", true],
    ["addWorkDays(datetime('2026-03-06 09:30'), -1) = datetime('2026-03-05 09:30')", true],
    ["hour(addWorkDays(datetime('2026-03-06 09:30'), 30))", 9],
  ],
});

const moved = (calendar: Calendar) => (from: string, by: number) => movedBy(workingDays(calendar), dayNumber(from), by);

export const addWorkDays: readonly FunctionOperator[] = [onDate, onInstant];
