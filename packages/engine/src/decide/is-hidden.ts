import { compileFormula, type Environment, type Formula } from '@stepwell/expression';
import type { Appearance } from '../model/model.ts';

/** Whether a field stands in the forms for this record, and all of them hide it. */
export function isHidden(appearances: readonly Appearance[] | undefined, environment: Environment): boolean {
  if (!appearances) return false;
  const holds = (formula: Formula) => compileFormula(formula)(environment) === true;
  const here = appearances.filter(({ when }) => when === undefined || holds(when));
  return here.length > 0 && here.every(({ visible }) => !visible.every(holds));
}
