import { callOf } from '../../check/build-call.ts';
import type { Checking } from '../../check/checking.ts';
import type { CompareOperator, Expression } from '../../check/expression.ts';
import { isRepeatable } from '../../check/repeatable.ts';
import type { Typed } from '../../check/typed.ts';
import { adaptLiteral } from '../../check/unify.ts';
import type { Call } from '../../node.ts';
import { defineOperator, type FunctionOperator } from '../../operator.ts';
import { boolean, period as periodType } from '../../type.ts';
import { end } from './end.ts';
import { firstDay } from './first-day.ts';
import { lastDay } from './last-day.ts';
import { start } from './start.ts';

/** Comparisons with both ends, so that a database can use the index of a column. */
function build([when, given]: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  const left = when!.expression;
  const period = adaptLiteral(given!, periodType());
  for (const side of [when!, given!]) if (!isRepeatable(side.expression, side.node, checking)) return undefined;
  const edge = (operator: FunctionOperator): Expression => callOf(operator, [period], [undefined]);
  const compare = (operator: CompareOperator, right: Expression): Expression => ({
    kind: 'compare',
    operator,
    left,
    right,
    type: boolean,
  });
  const isDate = left.type.kind === 'date';
  const operands = isDate
    ? [compare('>=', edge(firstDay)), compare('<=', edge(lastDay))]
    : [compare('>=', edge(start)), compare('<', edge(end))];
  return { node: call, logic: { in: [when!.logic, given!.logic] }, expression: { kind: 'and', operands, type: boolean } };
}

/** `date in period`. */
export const inPeriod = defineOperator({
  name: 'in',
  aliases: { 'zh-CN': ['属于'] },
  group: 'time',
  parameters: [{ kind: ['date', 'datetime'] }, { kind: 'period' }],
  said: { 'zh-CN': '{1} 在 {2}', en: '{1} is in {2}' },
  build,
  summary: { 'zh-CN': '日期或时刻在期间内', en: 'A date or instant lies in a period' },
  examples: [
    ["date('2026-03-31') in '2026-03'", true],
    ["datetime('2026-04-01 00:00') in month(date('2026-03-31'))", false],
    ["date('2026-03-08') 属于 '2026-W10'", true],
    ['now() in month(today())', true],
  ],
});
