import { defineOperator, type Example, type Form } from '../../operator.ts';
import type { Words } from '../../schema.ts';

/** An edge of a period by one name: `startOfWeek()` is short for `start(week(today()))`, `startOfWeek(t)` for `start(week(t))`, and so for its like. */
interface PeriodEdge {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly edge: 'start' | 'end';
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly summary: Words;
  readonly examples: readonly Example[];
}

export const periodEdge = ({ name, aliases, edge, unit, summary, examples }: PeriodEdge): Form =>
  defineOperator<Form>({
    name,
    aliases: { 'zh-CN': aliases },
    group: 'time',
    parameters: [{ kind: ['date', 'datetime'], optional: true }],
    form: (call, checking) => {
      const args = call.args.length > 0 ? call.args : [{ ...call, operator: 'today' }];
      const period = { ...call, operator: unit, args };
      return checking.check({ ...call, operator: edge, args: [period] });
    },
    summary,
    examples,
  });
