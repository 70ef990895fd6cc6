import fc from 'fast-check';
import type { Environment } from '../environment.ts';
import { dayText } from '../evaluate/day.ts';
import type { Row, Value, Values } from '../value.ts';
import { sampleNow } from './sample-environment.ts';

/** The records of every table of the sample schema, and the pairs of its one many-to-many relation. */
export interface SampleRows {
  readonly job: readonly Values[];
  readonly visit: readonly Values[];
  readonly client: readonly Values[];
  readonly user: readonly Values[];
  readonly reviewers: readonly (readonly [job: string, user: string])[];
}

const HOUR = 3_600_000;
const texts = [
  '',
  ' ',
  'a',
  'A',
  'abc',
  'ABC',
  'Ab c',
  '中文',
  '客户 Ａ',
  'é',
  'É',
  'ß',
  '😀x',
  '！',
  '\u3000缩进\u3000',
  ' x ',
  '10%',
];
const oddTexts = ['a_b', "O'Neil", '100', '12.50', 'ı', 'İ', '\u00a0z', 'line\nbreak', '％', 'a.b@c.cn', '13800138000', '\\x'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 4, nil: null });
const digits = (most: number) => maybe(fc.oneof(fc.integer({ min: -most, max: most }), fc.constantFrom(0, 5, -5, 50, 49, 100)));
export const sampleTexts: fc.Arbitrary<string> = fc.constantFrom(...texts, ...oddTexts);
const text = maybe(sampleTexts);
const date = maybe(
  fc.oneof(
    fc.integer({ min: 7000, max: 25_000 }).map((day) => dayText(day)!),
    fc.constantFrom('2024-01-31', '2024-02-29', '2023-12-31', '2026-03-31', '2000-02-29', '2026-03-18', '2026-03-17'),
  ),
);
const instant = maybe(
  fc.oneof(
    fc.integer({ min: 0, max: 2_000_000_000 }).map((second) => second * 1000 + (second % 1000)),
    fc.integer({ min: -100, max: 100 }).map((hour) => sampleNow + hour * HOUR),
  ),
);
const duration = maybe(
  fc.oneof(
    fc.integer({ min: -100, max: 400 }).map((hour) => hour * HOUR),
    fc.integer({ min: 0, max: 9999 }),
  ),
);
const deleted = fc.option(fc.constant(sampleNow), { freq: 8, nil: null });
const createdAt = fc.integer({ min: 0, max: 5 }).map((hour) => sampleNow - hour * HOUR);
const user = maybe(fc.constantFrom('u0', 'u1', 'u2', 'u3'));
const list = (items: fc.Arbitrary<string>): fc.Arbitrary<Value> => maybe(fc.uniqueArray(items, { maxLength: 3 }));
const system = { created_at: createdAt, deleted_at: deleted };

const job = fc.record<Record<string, Value>>({
  ...system,
  amount: digits(99_999_999_999),
  cost: digits(50_000),
  quantity: digits(999),
  rate: digits(20_000),
  big: digits(99_999_999_999_999),
  name: text,
  note: text,
  stage: maybe(fc.constantFrom('new', 'done', 'lost')),
  urgent: fc.boolean(),
  paid: fc.boolean(),
  due: date,
  signed: date,
  begun_at: instant,
  seen_at: instant,
  effort: duration,
  month: maybe(fc.constantFrom('2026-02', '2026-03', '2024-12', '1999-01')),
  client: maybe(fc.constantFrom('c0', 'c1', 'c2')),
  owner: user,
  tags: list(fc.constantFrom('a', 'b', '中文', "O'Neil")),
  helpers: list(fc.constantFrom('u0', 'u1', 'u2')),
  papers: maybe(fc.array(fc.constant({ name: 'x.pdf' }), { maxLength: 2 })),
});
const visit = fc.record<Record<string, Value>>({
  ...system,
  kind: maybe(fc.constantFrom('call', 'trip', 'mail')),
  happened_at: instant,
  score: digits(50),
  fee: digits(99_999),
  ok: fc.boolean(),
  day: date,
  length: duration,
  by: user,
});
const client = fc.record<Record<string, Value>>({
  ...system,
  level: maybe(fc.constantFrom('A', 'B', 'C')),
  credit: digits(100_000_000_000),
  region: text,
  manager: user,
});
const person = fc.record<Record<string, Value>>({ ...system, name: text, manager: user, active: fc.boolean() });

/** Makes records with blanks, awkward texts, month ends, large amounts; some of them in the recycle bin. */
export function sampleRows(seed: number, jobs = 25): SampleRows {
  const make = (arbitrary: fc.Arbitrary<Values>, count: number, shift: number): readonly Values[] =>
    fc.sample(arbitrary, { seed: seed + shift, numRuns: count });
  const named = (prefix: string, rows: readonly Values[]): readonly Values[] =>
    rows.map((values, index) => ({ ...values, id: `${prefix}${index}` }));
  const owners = named('j', make(job, jobs, 0));
  const visits = owners.flatMap(({ id }, index) =>
    make(visit, (index * 7) % 6, index + 1).map((values) => ({ ...values, job: id! })),
  );
  const users = named('u', make(person, 4, 900));
  const reviewers = owners.flatMap(({ id }, index) =>
    users.slice(0, index % 4).map((one): [string, string] => [String(id), String(one['id'])]),
  );
  return { job: owners, visit: named('v', visits), client: named('c', make(client, 3, 800)), user: users, reviewers };
}

interface GrowingRow {
  readonly values: Values;
  readonly one: Record<string, Row | null>;
  readonly many: Record<string, readonly Row[]>;
}

const growing = (values: Values): GrowingRow => ({ values, one: {}, many: {} });
const byAge = (a: GrowingRow, b: GrowingRow): number =>
  Number(a.values['created_at']) - Number(b.values['created_at']) || (String(a.values['id']) < String(b.values['id']) ? -1 : 1);

/** The jobs with all their neighbours, as JavaScript sees them. */
export function linkedJobs(rows: SampleRows): readonly Row[] {
  const jobs = rows.job.map(growing);
  const visits = rows.visit.map(growing);
  const clients = rows.client.map(growing);
  const users = rows.user.map(growing);
  const find = (all: readonly GrowingRow[], id: Value | undefined): Row | null =>
    all.find((row) => row.values['id'] === id) ?? null;
  const alive = (all: readonly GrowingRow[]) => all.filter((row) => row.values['deleted_at'] === null).toSorted(byAge);
  for (const row of jobs) {
    const { id, month, client: clientId, owner } = row.values;
    row.one['client'] = find(clients, clientId);
    row.one['owner'] = find(users, owner);
    row.many['visits'] = alive(visits).filter(({ values }) => values['job'] === id);
    row.many['twins'] = alive(jobs).filter(({ values }) => values['month'] === month && values['id'] !== id);
    const pairs = new Set(rows.reviewers.filter(([of]) => of === id).map(([, one]) => one));
    row.many['reviewers'] = alive(users).filter(({ values }) => pairs.has(String(values['id'])));
  }
  for (const row of visits) {
    row.one['job'] = find(jobs, row.values['job']);
    row.one['by'] = find(users, row.values['by']);
  }
  for (const row of clients) {
    row.one['manager'] = find(users, row.values['manager']);
    row.many['jobs'] = alive(jobs).filter(({ values }) => values['client'] === row.values['id']);
  }
  for (const row of users) row.one['manager'] = find(users, row.values['manager']);
  return jobs;
}

/** Who leads whom, as the records of `user` say. */
export function sampleHierarchy(rows: SampleRows): Required<Pick<Environment, 'managerOf' | 'teamOf'>> {
  const managers = new Map(rows.user.map(({ id, manager }) => [String(id), manager]));
  const managerOf = (user: string, levels: number): string | null => {
    let found: Value = user;
    for (let level = 0; level < levels && found !== null; level++) found = managers.get(String(found)) ?? null;
    return found === null ? null : String(found);
  };
  const teamOf = (user: string): readonly string[] => {
    const team = new Set([user]);
    for (const leader of team) for (const [one, manager] of managers) if (manager === leader) team.add(one);
    return [...team].sort();
  };
  return { managerOf, teamOf };
}
