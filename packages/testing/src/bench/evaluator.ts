import { benchEvaluator } from '../../../expression/src/evaluate/evaluator.bench.ts';
import { atLeast, type Figure } from './figure.ts';

const GOALS: { readonly [name: string]: number } = {
  evaluator_stage: 12,
  evaluator_if: 12,
  evaluator_guard: 10,
  evaluator_sum: 12,
};

/** Our evaluator against json-logic-js, in evaluations per second. */
export const evaluatorFigures = (): Figure[] =>
  benchEvaluator().map(({ name, figure, limit, unit }) => atLeast(name, GOALS[name] ?? 10, { figure, limit, unit }));
