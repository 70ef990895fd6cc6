import Database from 'better-sqlite3';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import type { Environment } from '../environment.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import { decimalText } from '../evaluate/decimal.ts';
import { operators } from '../operators/index.ts';
import type { Schema, TableSchema } from '../schema.ts';
import { boolean, datetime, list, number, ref, rows, text } from '../type.ts';
import type { Row, Value } from '../value.ts';
import { bindParameters } from './deferred.ts';
import { formulaToSql } from './formula-to-sql.ts';
import { sqliteFunctions } from './sqlite-functions.ts';

const kysely = new Kysely({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

const table = (key: string, fields: TableSchema['fields'] extends ReadonlyMap<string, infer F> ? F[] : never): TableSchema => ({
  key,
  sqlName: `t_${key}`,
  fields: new Map(fields.map((field) => [field.key, field])),
  deletedColumn: 'deleted_at',
});

const id = (key: string) => ({ key: 'id', type: ref(key) });
const schema: Schema = {
  tables: new Map([
    [
      'deal',
      table('deal', [
        id('deal'),
        { key: 'amount', type: number(2, 12) },
        { key: 'stage', type: text },
        { key: 'hot', type: boolean },
        { key: 'tags', type: list(text) },
        { key: 'at', type: datetime },
        { key: 'firm', type: ref('firm') },
        { key: 'notes', type: rows('note'), rows: { key: 'deal' } },
      ]),
    ],
    [
      'firm',
      table('firm', [id('firm'), { key: 'level', type: text }, { key: 'deals', type: rows('deal'), rows: { key: 'firm' } }]),
    ],
    [
      'note',
      table('note', [
        id('note'),
        { key: 'fee', type: number(2) },
        { key: 'kind', type: text },
        { key: 'deal', type: ref('deal') },
      ]),
    ],
  ]),
  parameters: new Map([['limit', number(2)]]),
  roles: [],
  timeZone: 'Asia/Shanghai',
  weekStart: 1,
  fiscalYearStart: 1,
};

const firm: Row = { values: { id: 'f', level: 'A' } };
const notes: Row[] = [
  { values: { id: 'n1', fee: 1050, kind: 'visit', deal: 'd', deleted_at: null } },
  { values: { id: 'n2', fee: null, kind: 'call', deal: 'd', deleted_at: null } },
  { values: { id: 'n3', fee: 333, kind: 'visit', deal: 'd', deleted_at: null } },
];
const NOW = Date.parse('2026-03-02T01:00:00Z');
const deal: Row = {
  values: { id: 'd', amount: 8647260, stage: 'demo', hot: true, tags: ['a', 'b'], at: NOW - 50 * 3_600_000, firm: 'f' },
  one: { firm },
  many: { notes },
};
const bare: Row = {
  values: { id: 'e', amount: null, stage: null, hot: false, tags: null, at: null, firm: null },
  one: { firm: null },
  many: { notes: [] },
};

function openDatabase() {
  const db = new Database(':memory:');
  for (const { name, arity, run } of sqliteFunctions)
    db.function(name, { deterministic: true, safeIntegers: true, varargs: arity < 0 }, fixed(run, arity));
  db.exec(`create table t_deal (id text, amount integer, stage text, hot integer not null, tags text, at integer, firm text, created_at integer, deleted_at integer);
    create table t_firm (id text, level text, deleted_at integer, created_at integer);
    create table t_note (id text, fee integer, kind text, deal text, created_at integer, deleted_at integer)`);
  const insert = (name: string, { values }: Row, at: number) => {
    const keys = Object.keys(values);
    const bound = keys.map((key) => column(values[key] ?? null));
    db.prepare(`insert into ${name} (${keys.join(',')}, created_at) values (${keys.map(() => '?').join(',')}, ?)`).run(
      ...bound,
      at,
    );
  };
  insert('t_firm', firm, 0);
  for (const [index, row] of [deal, bare].entries()) insert('t_deal', row, index);
  for (const [index, row] of notes.entries()) insert('t_note', row, index);
  return db;
}

const column = (value: Value) => {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return BigInt(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

/** better-sqlite3 reads the number of arguments off the function. */
function fixed(run: (...args: unknown[]) => unknown, arity: number): (...args: unknown[]) => unknown {
  const shapes = [
    () => run(),
    (a: unknown) => run(a),
    (a: unknown, b: unknown) => run(a, b),
    (a: unknown, b: unknown, c: unknown) => run(a, b, c),
  ];
  return (arity < 0 ? run : shapes[arity]) as (...args: unknown[]) => unknown;
}

const environment = (row: Row): Environment => ({
  row,
  scopes: { me: { values: { id: 'u' } } },
  now: NOW,
  timeZone: schema.timeZone,
  weekStart: 1,
  fiscalYearStart: 1,
  parameter: () => 150,
  teamOf: () => ['u', 'v'],
  usersWithRole: () => [],
  managerOf: () => null,
});

const formulas = [
  'amount * 0.08',
  'amount / 3',
  "if(amount > 100000, amount * 0.08, 'x' = 'x' , amount * 0.05, amount)",
  "stage = 'demo'",
  "stage <> 'demo'",
  "not (stage = 'demo') or amount < 5",
  "firm.level = 'A'",
  'isEmpty(firm)',
  'count(notes)',
  "count(notes where kind = 'visit' and fee > 5)",
  'sum(notes.fee)',
  'avg(notes.fee)',
  'median(notes.fee)',
  'max(notes.fee)',
  "some(notes, kind = 'call')",
  'all(notes, filled(kind))',
  'none(notes, fee < 0)',
  'first(notes.kind)',
  'last(notes.fee)',
  'distinctCount(notes.kind)',
  "sum(notes where kind = 'visit', fee * 2)",
  'now() - at > 48h',
  'at >= now() - 51h',
  'hours(now() - at)',
  "'a' in tags",
  'isEmpty(tags)',
  'coalesce(amount, 7)',
  "amount + param('limit')",
  'round(amount * 1.005, 1)',
  'hot and amount > 1',
  "stage in ['demo', 'quote']",
  "stage in [tags, 'demo']",
  "'b' in [tags, ['x', stage]]",
  "count([['a', 'b'], 'c'])",
  'count(firm.deals)',
  'min(amount, 3, null)',
];

test('a formula has the same value in SQL and in JavaScript', () => {
  const db = openDatabase();
  for (const source of formulas) {
    const { formula, problems } = checkFormula(source, { schema, scope: { table: 'deal' } });
    if (!formula) throw new Error(`${source}: ${JSON.stringify(problems)}`);
    for (const row of [deal, bare]) {
      const around: Row = { ...row, one: row.one?.['firm'] ? { firm: { ...firm, many: { deals: [deal] } } } : row.one };
      const inJavaScript = compileFormula(formula)(environment(around));
      const value = formulaToSql(formula, { dialect: 'sqlite', sql, schema, alias: 't', mode: 'value' });
      const query = sql`select ${value} as v from t_deal as t where t.id = ${row.values['id']}`.compile(kysely);
      const found = db
        .prepare(query.sql)
        .safeIntegers()
        .get(...bindParameters(query.parameters, environment(row), 'sqlite')) as { v: unknown };
      expect([source, plain(found.v, formula.type.kind === 'boolean')]).toEqual([source, shown(inJavaScript)]);
    }
  }
});

const shown = (value: Value) => (typeof value === 'number' || typeof value === 'bigint' ? decimalText(value, 0) : value);
const plain = (value: unknown, isBoolean: boolean) => {
  if (isBoolean) return value === 1n;
  return typeof value === 'bigint' ? decimalText(value, 0) : value;
};

test('a condition on elapsed time seeks an index', () => {
  const db = openDatabase();
  db.exec('create index t_deal_at on t_deal (at)');
  const { formula } = checkFormula('now() - at > 48h', { schema, scope: { table: 'deal' } });
  const where = formulaToSql(formula!, { dialect: 'sqlite', sql, schema, alias: 't', mode: 'filter' });
  const query = sql`select id from t_deal as t where ${where}`.compile(kysely);
  const parameters = bindParameters(query.parameters, environment(deal), 'sqlite');
  expect(JSON.stringify(db.prepare(`explain query plan ${query.sql}`).all(...parameters))).toContain('t_deal_at');
  expect(db.prepare(query.sql).all(...parameters)).toEqual([{ id: 'd' }]);
});

test('rows that rights hide are not counted, whatever the aggregate reads of them', () => {
  const db = openDatabase();
  const rights = { rows: ({ alias }: { readonly alias: string }) => sql`${sql.ref(`${alias}.kind`)} = 'visit'` };
  const { formula } = checkFormula('count(notes)', { schema, scope: { table: 'deal' } });
  const place = { dialect: 'sqlite', sql, schema, alias: 't', mode: 'value' } as const;
  const count = (fragment: ReturnType<typeof formulaToSql>) => {
    const query = sql`select ${fragment} from t_deal as t where id = 'd'`.compile(kysely);
    return db.prepare(query.sql).pluck().get();
  };
  expect([count(formulaToSql(formula!, place)), count(formulaToSql(formula!, { ...place, ...rights }))]).toEqual([3, 2]);
});

test('there are operators to be tested', () => {
  expect(operators.length).toBeGreaterThan(30);
});
