import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import type { Formula } from '../formula.ts';
import { openBothDatabases } from '../sample/both-databases.ts';
import type { SampleDatabase } from '../sample/sample-databases.ts';
import { sampleEnvironment } from '../sample/sample-environment.ts';
import { linkedJobs, sampleHierarchy, sampleRows } from '../sample/sample-rows.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Row, Value } from '../value.ts';
import { formulaToSql } from './formula-to-sql.ts';
import { fromSql } from './parameter-value.ts';

let databases: readonly SampleDatabase[] = [];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ databases, close } = await openBothDatabases());
}, 60_000);
afterAll(() => close?.(), 60_000);

/** Over the rows of the group, over their children, and over what is reached along a path, through pairs and by a match. */
const MEASURES = [
  'count()',
  'sum(amount)',
  'avg(quantity)',
  'median(quantity)',
  'median(effort)',
  'median(rows.cost where urgent)',
  'min(begun_at)',
  'max(due)',
  'distinctCount(client)',
  'count(rows where urgent)',
  'sum(rows.amount where paid)',
  'avg(rows where stage = "done", amount - cost)',
  'count(rows where urgent) / count()',
  'sum(amount) - sum(cost)',
  'some(rows, urgent)',
  'all(rows, urgent or paid)',
  'none(rows where stage = "lost")',
  'first(name, due)',
  "join(name, ',')",
  'last(rows.amount where amount > 0, begun_at)',
  'count(visits)',
  'sum(visits.fee)',
  'sum(visits.fee where ok)',
  'avg(visits.fee)',
  'median(visits.fee)',
  'distinctCount(visits.by)',
  'max(visits.happened_at)',
  'some(visits, ok)',
  'all(visits where kind = "call", ok)',
  'none(visits, fee > 50)',
  'count(visits) / count()',
  'count(visits where happened_at >= row.begun_at)',
  'count(client.jobs)',
  'sum(client.jobs.amount)',
  'avg(client.jobs.quantity where urgent)',
  'median(client.jobs.quantity)',
  'median(reviewers where active, 2)',
  'min(client.jobs.due)',
  'count(reviewers)',
  'count(reviewers where active)',
  'distinctCount(reviewers.manager)',
  'count(twins)',
  'sum(twins.amount)',
  'some(twins, paid)',
  'count(rows where count(visits where ok) > 1)',
  'sum(count(visits))',
];

const understood = (source: string): Formula => {
  const { formula, problems } = checkFormula(source, { schema: sampleSchema, scope: { table: 'job', measure: true } });
  if (!formula) throw new Error(`${source}: ${problems[0]?.message.en}`);
  return formula;
};
/** As the rows of a query stand when nothing else is said. */
const byStanding = ({ values: one }: Row, { values: other }: Row): number =>
  Number(one['created_at']) - Number(other['created_at']) || (String(one['id']) < String(other['id']) ? -1 : 1);
const shown = (value: Value | undefined) => (value === null || value === undefined ? 'blank' : String(value));

test.each(MEASURES)('%s is the same in JavaScript, SQLite and PostgreSQL, for every group and for no rows', async (source) => {
  const formula = understood(source);
  for (const seed of [3, 14]) {
    const rows = sampleRows(seed, 24);
    const jobs = linkedJobs(rows).toSorted(byStanding);
    const environment = { ...sampleEnvironment, ...sampleHierarchy(rows), row: null };
    const groups = Map.groupBy(jobs, ({ values }) => shown(values['stage']));
    const evaluate = compileFormula(formula);
    const expected = (members: readonly Row[]) => shown(evaluate({ ...environment, rows: members }));
    for (const database of databases) {
      await database.load(rows);
      const { dialect } = database;
      const value = formulaToSql(formula, { dialect, sql, schema: sampleSchema, alias: 't', mode: 'value' });
      const found = await database.query(
        sql`select t.stage as stage, ${value} as value from app__job as t group by t.stage`,
        environment,
      );
      expect([
        dialect,
        new Map(found.map((row) => [shown(row['stage'] as Value), shown(fromSql(row['value'], formula.type, dialect))])),
      ]).toEqual([dialect, new Map([...groups].map(([stage, members]) => [stage, expected(members)]))]);
      const [nothing] = await database.query(sql`select ${value} as value from app__job as t where 1 = 0`, environment);
      expect(shown(fromSql(nothing?.['value'], formula.type, dialect))).toBe(expected([]));
    }
  }
});

test('a child of several rows cannot speak of one of them', () => {
  const formula = understood('count(client.jobs where amount > row.amount)');
  const place = { sql, schema: sampleSchema, alias: 't', mode: 'value', dialect: 'sqlite' } as const;
  expect(() => formulaToSql(formula, place)).toThrow('job.jobs');
});
