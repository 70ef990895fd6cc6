import type { Problem } from '@stepwell/definition';
import type { Row, Value, Values } from '@stepwell/expression';
import { candidate, changedKeys, type Neighbours } from '../decide/candidate.ts';
import { readOnlyProblems, valueProblems } from '../decide/check-values.ts';
import { type Placement, placeInProcess } from '../decide/place-in-process.ts';
import { withStored } from '../decide/stored-formulas.ts';
import type { Way } from '../decide/way.ts';
import type { Candidate } from '../duplicates/find-duplicates.ts';
import type { TableModel } from '../model/model.ts';
import { duplicateProblems } from './duplicate-problems.ts';
import { lockProblems, rightProblems } from './field-problems.ts';
import { loadMatched, loadNeighbours } from './neighbours.ts';
import { passGates } from './pass-gates.ts';
import { referenceProblems, uniqueProblems } from './reference-problems.ts';
import { refuse } from './refusals.ts';
import { setBefore } from './set-before.ts';
import type { Work } from './work.ts';

/** A write of one record: what it was, what is asked for, and what reading the request already found wrong. */
export interface Write {
  readonly table: TableModel;
  readonly old: Row | null;
  readonly changes: Values;
  readonly problems: readonly Problem[];
  readonly reason?: string;
  /** Of a new record: what of `changes` was said of it, besides defaults. */
  readonly given?: Values;
}

/** The record as it will be. */
export interface Written {
  readonly row: Row;
  readonly changed: readonly string[];
  readonly placement?: Placement;
  readonly way?: Way;
}

/** Judges a write as a whole, in the order of a command: formulas, then rights, checks, gates and uniqueness, all problems at once. */
export async function judgeWrite(work: Work, write: Write): Promise<Written> {
  const { table, old } = write;
  const { stage, changes: said } = splitStage(table, write.changes);
  const { changes, row: first } = await withRules(work, write, said);
  const asked = old ? changedKeys(old.values, changes) : Object.keys(changes);
  const environment = work.environment(first, old ? { old } : {});
  const problems = [
    ...write.problems,
    ...valueProblems(table, first, environment).filter((problem) => !write.problems.some(({ path }) => path === problem.path)),
    ...(await referenceProblems(work, table, changes, asked)),
    ...(await uniqueProblems(work, table, first.values, asked)),
    ...(table.duplicates.length > 0 ? await duplicateProblems(work, table, candidateOf(first, old)) : []),
    ...personProblems(work, write, first, said),
  ];
  if (problems.length > 0) throw refuse('INVALID_VALUES', { problems });
  const placement = placeInProcess(work.model, table, { old, row: first, stage, environment, now: work.now });
  const way = placement?.moves ? await passGates(work, { table, row: first, old, placement, reason: write.reason }) : undefined;
  const row = placement ? compute(work, table, first, placement.values) : first;
  return { row, changed: old ? changedKeys(old.values, row.values) : Object.keys(row.values), placement, way };
}

/** What guards against duplicates look at. */
const candidateOf = ({ values }: Row, old: Row | null): Candidate => ({
  values,
  ...(old && { id: String(values['id']), changed: changedKeys(old.values, values) }),
});

/** The record as it will be, with what rules set in it before it is written. */
async function withRules(work: Work, write: Write, said: Values): Promise<{ readonly changes: Values; readonly row: Row }> {
  const { table, old } = write;
  const row = await asItWillBe(work, write, said);
  if (!table.rules.some(({ isBefore }) => isBefore)) return { changes: said, row };
  const changed = old ? changedKeys(old.values, row.values) : Object.keys(row.values);
  const set = setBefore(work, { table, old, changed, rowWith: (values) => compute(work, table, candidate(row, values)) });
  if (Object.keys(set).length === 0) return { changes: said, row };
  const changes = { ...said, ...set };
  return { changes, row: await asItWillBe(work, write, changes) };
}

async function asItWillBe(work: Work, write: Write, changes: Values): Promise<Row> {
  const { table, old } = write;
  const neighbours = await loadNeighbours(work, table, changes);
  const row = compute(work, table, candidate(old, withLines(table, changes, neighbours), neighbours));
  return withMatched(work, write, row);
}

/** Rows are matched by what the record will be; what is computed from them comes after. */
async function withMatched(work: Work, { table, old }: Write, row: Row): Promise<Row> {
  const many = await loadMatched(work, table, row, old);
  return many ? compute(work, table, candidate(row, {}, { many })) : row;
}

const compute = (work: Work, table: TableModel, row: Row, changes?: Values): Row =>
  withStored(table, row, (view) => work.environment(view), changes);

/** What only people must obey: rights to single fields, locks of the stage, read-only conditions. */
function personProblems(work: Work, { table, old, given }: Write, row: Row, said: Values): Problem[] {
  if (work.entitled.kind === 'app') return [];
  // Of a new record what nobody said is as the definition says.
  const asked = old ? changedKeys(old.values, said) : changedKeys(table.plainDefaults, given ?? said);
  const before = work.environment(old ?? row);
  return [
    ...rightProblems(work, table, asked, before),
    ...(old ? [...lockProblems(table, old, asked), ...readOnlyProblems(table, asked, before)] : []),
  ];
}

/** The stage in a write is a request to move, not a value. */
function splitStage(table: TableModel, changes: Values): { stage: Value | undefined; changes: Values } {
  if (!table.stageField || !(table.stageField in changes)) return { stage: undefined, changes };
  const { [table.stageField]: stage, ...rest } = changes;
  return { stage, changes: rest };
}

/** Lines as they were loaded carry ids and computed fields. */
function withLines(table: TableModel, changes: Values, neighbours: Neighbours): Values {
  const loaded = Object.entries(neighbours.many ?? {});
  const lines = loaded.filter(([field]) => table.fields.get(field)?.type.rows === 'lines');
  if (lines.length === 0) return changes;
  return { ...changes, ...Object.fromEntries(lines.map(([field, rows]) => [field, rows.map((row) => row.values)])) };
}
