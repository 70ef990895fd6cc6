import { ordinalOf, periodAt, unitOf } from '../../evaluate/period.ts';
import { defineOperator } from '../../operator.ts';
import type { Value } from '../../value.ts';
import { movedSql } from './period-sql.ts';

const move = (period: Value | undefined, by: number): string | null =>
  periodAt(unitOf(String(period))!, ordinalOf(String(period)) + by);

/** `period + n`. */
export const addPeriods = defineOperator({
  name: '+',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'period' }, { kind: 'integer' }],
  result: ({ types: [type] }) => type!,
  evaluate: ([period, by]) => move(period, Number(by)),
  sql: { postgres: ([period, by], context, { types: [type] }) => movedSql({ period, type, by }, context) },
  monotone: ['+', '+'],
  summary: { 'zh-CN': '往后第几个期间', en: 'The period so many places later' },
  examples: [
    ["month(date('2026-11-30')) + 2 = '2027-01'", true],
    ["week(date('2026-12-31')) + 1 = '2027-W01'", true],
    ["year(date('9999-01-01')) + 1 = null", true],
  ],
});

/** `period - n`. */
export const subtractPeriods = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'period' }, { kind: 'integer' }],
  result: ({ types: [type] }) => type!,
  evaluate: ([period, by]) => move(period, -Number(by)),
  sql: {
    postgres: ([period, by], context, { types: [type] }) => movedSql({ period, type, by: context.sql`(-${by})` }, context),
  },
  monotone: ['+', '-'],
  summary: { 'zh-CN': '往前第几个期间', en: 'The period so many places earlier' },
  examples: [
    ["month(date('2026-01-31')) - 1 = '2025-12'", true],
    ["quarter(date('2026-01-31')) - 4 = '2025-Q1'", true],
    ["day(date('2026-03-01')) - 1 = '2026-02-28'", true],
  ],
});
