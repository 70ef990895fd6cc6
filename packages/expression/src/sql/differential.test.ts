import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import type { Environment } from '../environment.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import type { Formula } from '../formula.ts';
import type { Logic } from '../node.ts';
import { openBothDatabases } from '../sample/both-databases.ts';
import { formulas, templates } from '../sample/formula-generator.ts';
import type { SampleDatabase } from '../sample/sample-databases.ts';
import { sampleEnvironment } from '../sample/sample-environment.ts';
import { linkedJobs, sampleHierarchy, sampleRows } from '../sample/sample-rows.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Schema } from '../schema.ts';
import type { Row, Value } from '../value.ts';
import { NotPushable } from './emitting.ts';
import { formulaToSql } from './formula-to-sql.ts';
import { fromSql } from './parameter-value.ts';

const sorts = ['number', 'boolean', 'text', 'date', 'datetime', 'duration', 'period', 'ref'];
/** Many on the build server, fewer at every desk. */
const TREES = Number(process.env['FUZZ_TREES'] ?? (process.env['CI'] ? 3000 : 600));
const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
/** What no database is asked: parameters and teams of each row, and tables by steps. */
const notInSqlite = [
  'param',
  'team',
  'a formula of this size',
  'tier',
  'lookup',
  'allocate',
  'collect',
  'a list with values of the row',
];
const random = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

let databases: readonly SampleDatabase[] = [];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ databases, close } = await openBothDatabases());
}, 60_000);
afterAll(() => close?.(), 60_000);

const me: Row = { values: { id: 'u1' } };
let hierarchy: ReturnType<typeof sampleHierarchy>;
const environmentOf = (row: Row | null, { timeZone }: Schema): Environment => ({
  ...sampleEnvironment,
  ...hierarchy,
  timeZone,
  row,
  scopes: { me },
});
const shown = (value: Value): string =>
  value === null
    ? 'null'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : `${typeof value === 'bigint' ? 'number' : typeof value} ${value}`;

/** What the database says otherwise than JavaScript, as values and as a filter. */
async function differences(
  database: SampleDatabase,
  formula: Formula,
  { jobs, schema }: { readonly jobs: readonly Row[]; readonly schema: Schema },
): Promise<string[]> {
  const { dialect } = database;
  const evaluate = compileFormula(formula);
  const expected = new Map(jobs.map((row) => [row.values['id'], evaluate(environmentOf(row, schema))]));
  const place = { dialect, sql, schema, alias: 't' } as const;
  const from = sql`from ${sql.table('app__job')} as t`;
  const value = formulaToSql(formula, { ...place, mode: 'value' });
  const found = await database.query(sql`select t.id as id, ${value} as value ${from}`, environmentOf(null, schema));
  const wrong: string[] = [];
  for (const { id, value: raw } of found) {
    const [got, want] = [shown(fromSql(raw, formula.type, dialect)), shown(expected.get(id as string) ?? null)];
    if (got !== want) wrong.push(`${dialect} ${id}: ${got} instead of ${want}`);
  }
  if (formula.type.kind !== 'boolean') return wrong;
  const filter = formulaToSql(formula, { ...place, mode: 'filter' });
  const rows = await database.query(sql`select t.id as id ${from} where ${filter} order by t.id`, environmentOf(null, schema));
  const wanted = [...expected].filter(([, holds]) => holds === true).map(([id]) => String(id));
  const got = rows
    .map(({ id }) => String(id))
    .toSorted()
    .join();
  if (got !== wanted.toSorted().join()) wrong.push(`${dialect} filter: ${got} instead of ${wanted.toSorted().join()}`);
  return wrong;
}

const tally = { trees: 0, refused: 0, notPushable: 0 };

async function compare(logic: Logic, jobs: readonly Row[], schema: Schema): Promise<void> {
  tally.trees++;
  const { formula } = checkFormula(logic, { schema, scope: { table: 'job' } });
  if (!formula) {
    tally.refused++;
    return;
  }
  for (const database of databases) {
    try {
      expect(await differences(database, formula, { jobs, schema })).toEqual([]);
    } catch (error) {
      if (!(error instanceof NotPushable)) throw error;
      if (database.dialect === 'sqlite') expect(notInSqlite).toContain(error.what);
      tally.notPushable++;
    }
  }
}

async function fuzz(seed: number, trees: number): Promise<void> {
  const schema: Schema = { ...sampleSchema, timeZone: zones[seed % zones.length]! };
  const rows = sampleRows(seed);
  const jobs = linkedJobs(rows);
  hierarchy = sampleHierarchy(rows);
  for (const database of databases) await database.load(rows);
  for (const sort of sorts)
    await fc.assert(
      fc.asyncProperty(formulas[`${sort} job`]!, (logic) => compare(logic, jobs, schema)),
      { seed, numRuns: Math.ceil(trees / sorts.length) },
    );
}

describe('a formula has the same value in JavaScript, SQLite and PostgreSQL', () => {
  it('every way to call every operator is among the formulas tried', () => {
    expect(templates.length).toBeGreaterThan(300);
    expect(new Set(templates.map(({ name }) => name)).size).toBeGreaterThan(80);
  });

  it('for formulas of a fixed seed', () => fuzz(20_260_318, TREES / 2), 240_000);

  it(`for formulas of the random seed ${random}`, () => fuzz(random, TREES / 2), 240_000);

  it('most formulas are understood and can be asked of both databases', () => {
    console.info(`${tally.trees} formulas, ${tally.refused} refused, ${tally.notPushable} not asked of PostgreSQL`);
    expect(tally.refused / tally.trees).toBeLessThan(0.25);
    expect(tally.notPushable / tally.trees).toBeLessThan(0.25);
  });
});
