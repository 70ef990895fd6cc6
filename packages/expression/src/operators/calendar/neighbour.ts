import { workingDays } from '../../calendar/index.ts';
import type { Example, FunctionOperator, Said } from '../../operator.ts';
import type { Words } from '../../schema.ts';
import { date } from '../../type.ts';
import { dateInSql } from '../date/local-date.ts';
import { calendarOperator } from './calendar-operator.ts';
import { dayIn } from './day-in.ts';
import { movedBy, movedInSql } from './moved.ts';

interface Neighbour {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly step: 1 | -1;
  readonly said: Said;
  readonly summary: Words;
  readonly examples: readonly Example[];
}

/** The working day next to a day, on one side of it. */
export const neighbour = ({ step, ...words }: Neighbour): FunctionOperator =>
  calendarOperator({
    ...words,
    parameters: [{ kind: ['date', 'datetime'] }],
    result: () => date,
    evaluate: ([when], calendar, { environment, signature }) => {
      const day = dayIn(when, signature.types[0], environment);
      return day === null ? null : movedBy(workingDays(calendar), day, step);
    },
    postgres: ([when], days, { context, signature }) =>
      movedInSql(dateInSql(when, signature.types[0], context), context.sql.raw(`${step}::numeric`), { days, context }),
    monotone: ['+'],
  });
