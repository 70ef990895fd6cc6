import { compileFormula, type Environment } from '@stepwell/expression';
import type { Grant } from '../rights/right-of.ts';

/** Whether a grant covers a record, judged in memory. */
export const isAllowed = (grant: Grant, environment: Environment): boolean =>
  typeof grant === 'boolean'
    ? grant
    : grant.some((conditions) => conditions.every((condition) => compileFormula(condition)(environment) === true));
