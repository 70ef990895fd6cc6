import { compileFormula, type Value } from '@stepwell/expression';
import { refuse } from '../command/refusals.ts';
import { usersOf } from '../command/users-of.ts';
import type { Work } from '../command/work.ts';
import { readValues } from '../values/read-values.ts';
import type { ActionCall } from './action.ts';

/** The inner value of an option: its formula computed, or the plain JSON read as the field's value. */
export function optionValue(work: Work, call: ActionCall, key: string): Value {
  const formula = call.action.formulas.get(`/${key}`);
  if (formula) return compileFormula(formula)(work.environment(call.row, call.scopes));
  const plain = (call.action.options as Record<string, unknown>)[key];
  const { values, problems } = readValues(work.model, call.table, { [key]: plain });
  if (problems.length > 0) throw refuse('INVALID_VALUES', { problems });
  return values[key] ?? null;
}

/** The users an option names (a formula giving one or several), active ones only, each once. */
export function optionUsers(work: Work, call: ActionCall, key: string): string[] {
  const formula = call.action.formulas.get(`/${key}`);
  return formula ? usersOf(work, compileFormula(formula)(work.environment(call.row, call.scopes))) : [];
}
