import jsonLogic from 'json-logic-js';
import { checkFormula } from '../check/check-formula.ts';
import type { Environment } from '../environment.ts';
import type { Logic } from '../node.ts';
import { sampleEnvironment, sampleNow } from '../sample/sample-environment.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Row } from '../value.ts';
import { compileFormula } from './compile-formula.ts';

/** A measured figure, the same of json-logic-js, and how many times as much ours must be. */
export interface Measured {
  readonly name: string;
  readonly figure: number;
  readonly limit: number;
  readonly times: number;
  readonly unit: string;
}

interface Rule {
  readonly name: string;
  readonly logic: Logic;
  /** As json-logic-js must be told. */
  readonly plain?: jsonLogic.RulesLogic;
  /** How many times faster than json-logic-js it must be. */
  readonly times: number;
}

const ROUND_MILLISECONDS = 50;
const ROUNDS = 7;

const rules: readonly Rule[] = [
  { name: 'evaluator_stage', times: 12, logic: { '==': [{ var: 'stage' }, 'done'] } },
  {
    name: 'evaluator_if',
    times: 12,
    logic: {
      if: [{ '>': [{ var: 'amount' }, 100_000] }, { '*': [{ var: 'amount' }, 0.08] }, { '*': [{ var: 'amount' }, 0.05] }],
    },
  },
  {
    name: 'evaluator_guard',
    times: 10,
    logic: {
      and: [
        { '>': [{ var: 'amount' }, 1000] },
        { in: [{ var: 'stage' }, ['new', 'done']] },
        { var: 'urgent' },
        { or: [{ '==': [{ var: 'client.level' }, 'A'] }, { '>': [{ var: 'client.credit' }, 100_000] }] },
        { '<=': [{ var: 'cost' }, { '*': [{ var: 'amount' }, 0.5] }] },
      ],
    },
  },
  {
    name: 'evaluator_sum',
    times: 12,
    logic: { sum: [{ map: [{ filter: [{ var: 'visits' }, { '==': [{ var: 'kind' }, 'trip'] }] }, { var: 'fee' }] }] },
    plain: {
      reduce: [
        { filter: [{ var: 'visits' }, { '==': [{ var: 'kind' }, 'trip'] }] },
        { '+': [{ var: 'accumulator' }, { var: 'current.fee' }] },
        0,
      ],
    },
  },
];

const visits = Array.from({ length: 20 }, (_, index) => ({ kind: index % 3 ? 'trip' : 'call', fee: index * 150, score: 10 }));
const client = { id: 'c1', level: 'A', credit: 50_000_000 };
const values = {
  id: 'j1',
  amount: 12_000_050,
  cost: 300,
  stage: 'done',
  urgent: true,
  due: '2026-03-20',
  begun_at: sampleNow,
  client: 'c1',
};
const row: Row = { values, one: { client: { values: client } }, many: { visits: visits.map((one) => ({ values: one })) } };
const environment: Environment = { ...sampleEnvironment, row };
/** The same record as json-logic-js reads it, numbers in major units. */
const plainData = {
  ...values,
  amount: 120_000.5,
  cost: 3,
  client: { ...client, credit: 500_000 },
  visits: visits.map((one) => ({ ...one, fee: one.fee / 100 })),
};

/** Keeps what is computed, or the compiler would see that nobody needs it and compute nothing. */
const kept: unknown[] = [undefined];

/** How often a function must be called to keep it busy for a while. */
function countFor(run: () => unknown): number {
  let count = 1000;
  while (spentOn(run, count) < ROUND_MILLISECONDS) count *= 2;
  return count;
}

function spentOn(run: () => unknown, count: number): number {
  const start = performance.now();
  for (let call = 0; call < count; call++) kept[0] = run();
  return performance.now() - start;
}

/** How often per second each of two functions can be called: the best of rounds in turn, since other work only makes them slower. */
function perSecond(first: () => unknown, second: () => unknown): readonly [number, number] {
  const counts = [countFor(first), countFor(second)] as const;
  let best: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++)
    best = [Math.min(best[0], spentOn(first, counts[0])), Math.min(best[1], spentOn(second, counts[1]))];
  return [Math.round((counts[0] / best[0]) * 1000), Math.round((counts[1] / best[1]) * 1000)];
}

/** Measures the evaluation of four rules against json-logic-js on the same machine at the same time. */
export function benchEvaluator(): Measured[] {
  return rules.map(({ name, logic, plain, times }) => {
    const { formula } = checkFormula(logic, { schema: sampleSchema, scope: { table: 'job' } });
    if (!formula) throw new Error(`${name} is no formula`);
    const evaluate = compileFormula(formula);
    const [ours, theirs] = perSecond(
      () => evaluate(environment),
      () => jsonLogic.apply(plain ?? (logic as jsonLogic.RulesLogic), plainData),
    );
    return { name, figure: ours, limit: theirs, times, unit: 'evaluations/s' };
  });
}
