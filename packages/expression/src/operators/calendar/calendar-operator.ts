import { type Calendar, calendarNamed } from '../../calendar/index.ts';
import type { Environment } from '../../environment.ts';
import { defineOperator, type Fragment, type FunctionOperator, type Parameter, type Signature } from '../../operator.ts';
import type { Words } from '../../schema.ts';
import type { Value } from '../../value.ts';
import { type DaysInSql, daysInSql, type InSql } from './days-in-sql.ts';

/** What a function asks of a calendar that its last argument names: office hours where that is blank or left out. */
interface CalendarOperator extends Pick<FunctionOperator, 'name' | 'said' | 'examples' | 'monotone'> {
  readonly aliases: readonly string[];
  /** Besides the calendar. */
  readonly parameters: readonly Parameter[];
  readonly result: (signature: Signature) => ReturnType<FunctionOperator['result']>;
  readonly summary: Words;
  /** What it gives where an argument is blank or there is no such calendar; left out: blank. */
  readonly otherwise?: Value;
  readonly evaluate: (args: readonly Value[], calendar: Calendar, at: Around) => Value;
  /** Left out: PostgreSQL is not asked. */
  readonly postgres?: (args: readonly Fragment[], days: DaysInSql, at: InSql) => Fragment;
}

interface Around {
  readonly environment: Environment;
  readonly signature: Signature;
}

export function calendarOperator(operator: CalendarOperator): FunctionOperator {
  const { name, aliases, parameters, evaluate, postgres, otherwise = null, ...words } = operator;
  const count = parameters.length;
  return defineOperator<FunctionOperator>({
    ...words,
    name,
    aliases: { 'zh-CN': aliases },
    group: 'time',
    parameters: [...parameters, { kind: 'calendar', optional: true, names: 'calendar' }],
    blanks: 'custom',
    readsCalendars: true,
    evaluate: (args, environment, signature) => {
      const calendar = calendarNamed(String(args[count] ?? USUAL), environment.calendars);
      if (!calendar || args.slice(0, count).includes(null)) return otherwise;
      return evaluate(args, calendar, { environment, signature });
    },
    ...(postgres && {
      sql: {
        postgres: (args, context, signature) =>
          postgres(args, daysInSql(name, signature.literals[count] ?? (args.length > count ? null : USUAL), context), {
            context,
            signature,
          }),
      },
    }),
  });
}

const USUAL = 'business';
