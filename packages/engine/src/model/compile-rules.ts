import type { Rule } from '@stepwell/definition';
import { compileActions } from './compile-actions.ts';
import { type Compiling, optionalFormula } from './compiling.ts';
import type { Happens, RuleModel } from './model.ts';

/** The rules on a table, by key; what they wait for that does not run yet is left out. */
export const compileRules = (compiling: Compiling, table: string): readonly RuleModel[] =>
  (compiling.app.rules ?? []).filter((rule) => rule.table === table).flatMap((rule) => compileRule(compiling, rule, table));

const RUNS: ReadonlySet<string> = new Set<Happens>(['created', 'updated', 'deleted', 'entered', 'left']);
const runs = (on: string): on is Happens => RUNS.has(on);

function compileRule(compiling: Compiling, rule: Rule, table: string): RuleModel[] {
  const on = typeof rule.on === 'string' ? rule.on : rule.on.updated && 'updated';
  if (on === undefined || !runs(on)) return [];
  const fields = typeof rule.on === 'string' ? undefined : rule.on.updated;
  return [
    Object.freeze({
      key: rule.key,
      label: rule.label ?? rule.key,
      definition: rule,
      on,
      ...(fields ? { fields } : {}),
      isBefore: rule.phase === 'before',
      ...optionalFormula(compiling, rule, 'when'),
      actions: compileActions(compiling, rule.do, table),
    }),
  ];
}
