import type { Query } from '@stepwell/definition';
import type { Actor, Model, WireMigration } from '@stepwell/engine';
import type { House } from '../house.ts';
import type { MigrationStep } from './migration-step.ts';
import { migrationSteps } from './migration-steps.ts';
import { tryConversion } from './try-conversion.ts';

const APP: Actor = { kind: 'app', cause: 'publish' };

/** What publishing means for the records that are there, with how many each is about; what is about none is left out. */
export async function migrationOf(house: House, before: Model, after: Model): Promise<readonly WireMigration[]> {
  const steps = migrationSteps(before, after);
  const counts = await countsOf(house, before, steps);
  const told: WireMigration[] = [];
  for (const [index, step] of steps.entries()) {
    const count = counts[index] ?? 0;
    if (count > 0) told.push(await tell(house, { before, after, step, count }));
  }
  return told;
}

interface Counted {
  readonly before: Model;
  readonly after: Model;
  readonly step: MigrationStep;
  readonly count: number;
}

async function tell(house: House, { before, after, step, count }: Counted): Promise<WireMigration> {
  const { kind, severity, path, say, stage, option, retype } = step;
  const told = { kind, severity, path, message: say(count), count, ...(stage && { stage }), ...(option && { option }) };
  if (!retype) return told;
  const values = await tryConversion(house, { before, after, retype });
  return { ...told, severity: values.lost > 0 ? 'error' : 'warning', values };
}

/** Counts all steps, one query for a table. */
async function countsOf(house: House, model: Model, steps: readonly MigrationStep[]): Promise<readonly number[]> {
  const counts = steps.map(() => 0);
  for (const table of new Set(steps.map((step) => step.table))) {
    const asked = steps.map((step, index) => ({ step, index })).filter(({ step }) => step.table === table);
    const measures = asked.map(({ step, index }) => ({ key: `n${index}`, formula: formulaOf(model, step) }));
    const [row = {}] = await ask(house, model, { from: table, measures });
    for (const { index } of asked) counts[index] = Number(row[`n${index}`] ?? 0);
  }
  return counts;
}

/** What counts the records that a step is about. */
function formulaOf(model: Model, { count, table: key }: MigrationStep): string {
  const table = model.tables.get(key);
  if (count === 'all') return 'count()';
  if ('filled' in count) return `count(${count.filled})`;
  if ('blank' in count) return `count() - count(${count.blank})`;
  if ('option' in count) {
    const field = table?.fields.get(count.field);
    const holds = field?.type.storage(field.options) === 'list' ? 'in' : '=';
    return `count(rows where '${count.option}' ${holds} ${count.field})`;
  }
  const isOnly = table?.processes.length === 1;
  const ofProcess = isOnly ? [] : [`process = '${count.process}'`];
  const ofStage = 'stage' in count ? [`${table?.stageField ?? 'stage'} = '${count.stage}'`] : [];
  const conditions = [...ofStage, ...ofProcess];
  return conditions.length === 0 ? 'count()' : `count(rows where ${conditions.join(' and ')})`;
}

async function ask(house: House, model: Model, query: Query) {
  return (await house.store.query(model, { actor: APP, query, now: house.now() })).rows;
}
