import type { Problem, Query } from '@stepwell/definition';
import type { Actor, Model, WireMigration } from '@stepwell/engine';
import type { House } from '../house.ts';
import { type MigrationStep, migrationSteps } from './migration-steps.ts';

const APP: Actor = { kind: 'app', cause: 'publish' };

/** What publishing means for the records that are there, with how many each is about; what is about none is left out. */
export async function migrationOf(house: House, before: Model, after: Model): Promise<readonly WireMigration[]> {
  const [steps, losses] = [migrationSteps(before, after), await house.store.losses(after)];
  const lost = losses.map((problem) => lossOf(before, after, problem));
  const refused = new Set(lost.map(({ path }) => path));
  const counts = await countsOf(house, before, steps);
  const told = steps.flatMap(({ kind, severity, path, say, stage }, index): WireMigration[] => {
    const count = counts[index] ?? 0;
    // What is refused anyway is said once.
    if (count === 0 || (kind === 'field_retyped' && refused.has(path))) return [];
    return [{ kind, severity, path, message: say(count), count, ...(stage && { stage }) }];
  });
  return [...lost, ...told];
}

function lossOf(before: Model, after: Model, { path, message }: Problem): WireMigration {
  const [sqlName, field] = path.split('#/');
  const table = [...after.tables.values(), ...before.tables.values()].find((one) => one.sqlName === sqlName);
  return {
    kind: 'loses_data',
    severity: 'error',
    path: table ? `tables/${table.key.split('.')[0]}.json#/fields/@${table.key.split('.')[1] ?? field}` : path,
    message,
    count: 0,
  };
}

/** Counts all steps, one query for a table and one for its stages. */
async function countsOf(house: House, model: Model, steps: readonly MigrationStep[]): Promise<readonly number[]> {
  const counts = steps.map(() => 0);
  for (const table of new Set(steps.map((step) => step.table))) {
    const asked = steps.map((step, index) => ({ step, index })).filter(({ step }) => step.table === table);
    const filled = [...new Set(asked.flatMap(({ step }) => fieldIn(step) ?? []))];
    const measures = [
      { key: 'all', formula: 'count()' },
      ...filled.map((field, index) => ({ key: `n${index}`, formula: `count(${field})` })),
    ];
    const [row = {}] = await ask(house, model, { from: table, measures });
    const stages = asked.some(({ step }) => isOfStage(step)) ? await stagesOf(house, model, table) : new Map<string, number>();
    const all = Number(row['all'] ?? 0);
    for (const { step, index } of asked) counts[index] = countOf(step, all, { row, filled, stages });
  }
  return counts;
}

const isOfStage = ({ count }: MigrationStep): boolean => count !== 'all' && 'stage' in count;

function fieldIn({ count }: MigrationStep): string | undefined {
  if (count === 'all' || 'stage' in count) return undefined;
  return 'filled' in count ? count.filled : count.blank;
}

interface Counted {
  readonly row: { readonly [measure: string]: unknown };
  readonly filled: readonly string[];
  readonly stages: ReadonlyMap<string, number>;
}

function countOf({ count }: MigrationStep, all: number, { row, filled, stages }: Counted): number {
  if (count === 'all') return all;
  if ('stage' in count) return stages.get(`${count.process}/${count.stage}`) ?? 0;
  const field = 'filled' in count ? count.filled : count.blank;
  const holding = Number(row[`n${filled.indexOf(field)}`] ?? 0);
  return 'filled' in count ? holding : all - holding;
}

/** How many records of a table stand in each stage, by `process/stage`. */
async function stagesOf(house: House, model: Model, key: string): Promise<ReadonlyMap<string, number>> {
  const table = model.tables.get(key);
  const [only, stage] = [table?.processes.length === 1 ? table.processes[0]?.key : undefined, table?.stageField ?? 'stage'];
  const group = only === undefined ? ['process', stage] : [stage];
  const rows = await ask(house, model, { from: key, group, measures: [{ key: 'all', formula: 'count()' }] });
  return new Map(rows.map((row) => [`${only ?? row['process']}/${row[stage]}`, Number(row['all'])]));
}

async function ask(house: House, model: Model, query: Query) {
  return (await house.store.query(model, { actor: APP, query, now: house.now() })).rows;
}
