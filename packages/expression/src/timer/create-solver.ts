import type { Expression } from '../check/expression.ts';
import { changes } from './changes.ts';
import { motion, moving } from './motion.ts';
import type { Solver } from './solver.ts';
import { Unsolvable } from './unsolvable.ts';

/** Answers each question about an expression once, also when the answer is that there is none. */
function once<T>(answer: (expression: Expression) => T): (expression: Expression) => T {
  const answers = new Map<Expression, { readonly value: T } | Unsolvable>();
  return (expression) => {
    const known = answers.get(expression) ?? attempt(() => answer(expression));
    answers.set(expression, known);
    if (known instanceof Unsolvable) throw known;
    return known.value;
  };
}

function attempt<T>(answer: () => T): { readonly value: T } | Unsolvable {
  try {
    return { value: answer() };
  } catch (error) {
    if (error instanceof Unsolvable) return error;
    throw error;
  }
}

/** Answers the questions about one formula. */
export function createSolver(): Solver {
  const solver: Solver = {
    motionOf: once((expression) => motion(expression, solver)),
    movingOf: once((expression) => moving(expression, solver)),
    changesOf: once((expression) => changes(expression, solver)),
  };
  return solver;
}
