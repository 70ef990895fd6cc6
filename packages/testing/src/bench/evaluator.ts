import { benchEvaluator } from '../../../expression/src/evaluate/evaluator.bench.ts';
import { atLeast, type Figure } from './figure.ts';

/** Our evaluator against json-logic-js, in evaluations per second. */
export const evaluatorFigures = (): Figure[] =>
  benchEvaluator().map(({ name, times, ...measured }) => atLeast(name, times, measured));
