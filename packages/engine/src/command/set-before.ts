import { compileFormula, type Formula, type Row, type Value, type Values } from '@stepwell/expression';
import type { Action } from '../actions/action.ts';
import type { TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';
import { NO_RECORD, waitsFor } from './happening.ts';
import type { Work } from './work.ts';

export interface BeforeWrite {
  readonly table: TableModel;
  readonly old: Row | null;
  readonly changed: readonly string[];
  /** The record as it will be with these values besides. */
  readonly rowWith: (set: Values) => Row;
}

/** What rules set in a record before it is written, by key, each action seeing what those before it set; they may refuse it. */
export function setBefore(work: Work, write: BeforeWrite): Values {
  const { table, old, changed, rowWith } = write;
  const scopes = { old: old ?? NO_RECORD };
  const happening = { on: old ? 'updated' : 'created', changed } as const;
  const holds = (when: Formula | undefined, row: Row) => !when || compileFormula(when)(work.environment(row, scopes)) === true;
  const set: Record<string, Value> = {};
  for (const rule of table.rules) {
    if (!rule.isBefore || !waitsFor(rule, happening) || !holds(rule.when, rowWith(set))) continue;
    for (const action of rule.actions) {
      const row = rowWith(set);
      const call = { action, table, row, scopes, cause: `rule:${rule.key}`, occasion: labelWords(rule.label, rule.key) };
      if (holds(action.when, row)) Object.assign(set, beforeOf(work, action.name)?.(work, call));
    }
  }
  return set;
}

const beforeOf = ({ model }: Work, name: string): Action['before'] =>
  model.vocabulary.actions.find((action) => action.name === name)?.before as Action['before'];
