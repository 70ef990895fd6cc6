import type { Facts } from '../check/facts.ts';
import { below, isObject, type JsonObject } from '../draft/place.ts';
import { processesOf } from '../tables/full-tables.ts';
import { inExpectation } from './in-expectations.ts';
import { inValues } from './in-values.ts';
import { key, type TablesOfRefs, textOf } from './keys.ts';
import { keyAlone, type Speaking } from './thing.ts';

/** What the steps of a scenario speak of; `tables` learns what they make. */
export function inSteps(facts: Facts, at: string, steps: unknown, tables: TablesOfRefs): readonly Speaking[] {
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown, index) => (isObject(step) ? inStep(facts, below(at, index), step, tables) : []));
}

/** Acts on a record that is named. */
const ON_RECORDS = ['update', 'delete', 'restore', 'move', 'submit', 'comment', 'claim', 'done', 'reopen', 'reassign'];

/** What one step speaks of. */
function inStep(facts: Facts, at: string, step: JsonObject, tables: TablesOfRefs): readonly Speaking[] {
  const made = textOf(step['create']) ?? textOf(step['import']);
  const ref = textOf(step['ref']);
  if (made !== undefined && ref !== undefined) tables.set(ref, made);
  const on = ON_RECORDS.flatMap((act) => textOf(step[act]) ?? []).map((name) => tables.get(name))[0];
  const table = made ?? on;
  return [
    ...['create', 'import'].flatMap((act) => key(at, step, act, 'table')),
    ...['page'].flatMap((act) => key(at, step, act, 'page')),
    ...['param'].flatMap((act) => key(at, step, act, 'parameter')),
    ...(table === undefined ? [] : ofRecord(facts, at, { step, table })),
    ...inSteps(facts, below(at, 'parallel'), step['parallel'], tables),
    ...inExpectation(facts, below(at, 'expect'), step['expect'], { tables, ...(table !== undefined && { table }) }),
  ];
}

function ofRecord(facts: Facts, at: string, { step, table }: { step: JsonObject; table: string }): readonly Speaking[] {
  const into = step['submit'] === undefined ? table : intoOf(facts, table, step['checkpoint']);
  const values = into === undefined ? [] : inValues(facts, below(at, 'values'), { table: into, values: step['values'] });
  return [...values, ...inRows(facts, at, { step, table }), ...(step['move'] === undefined ? [] : stage(at, step, table))];
}

function inRows(facts: Facts, at: string, { step, table }: { step: JsonObject; table: string }): readonly Speaking[] {
  const rows = Array.isArray(step['rows']) ? (step['rows'] as unknown[]) : [];
  return rows.flatMap((values, index) => inValues(facts, below(at, 'rows', index), { table, values }));
}

/** The table that a checkpoint of a table's stages writes into. */
function intoOf({ app }: Facts, table: string, checkpoint: unknown): string | undefined {
  const stages = processesOf(app, table).flatMap((process) => process.stages);
  return stages.flatMap(({ checkpoints = [] }) => checkpoints).find(({ key: name }) => name === checkpoint)?.into;
}

function stage(at: string, step: JsonObject, table: string): readonly Speaking[] {
  const to = textOf(step['to']);
  return to === undefined ? [] : [{ at: below(at, 'to'), ...keyAlone({ kind: 'stage', within: table, key: to }) }];
}
