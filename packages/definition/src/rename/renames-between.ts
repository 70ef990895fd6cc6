import type { App } from '../app.ts';
import type { Field, Table } from '../shapes/index.ts';
import type { Thing } from './thing.ts';

/** A thing, under the key it has now (and within what is called as it is now), that was called otherwise before. */
export interface Renamed extends Thing {
  readonly was: string;
}

interface Keyed {
  readonly key: string;
  readonly id?: unknown;
}

const identity = ({ id, key }: Keyed): string => (typeof id === 'string' ? id : key);

/** What is called otherwise in a version of an app than in another: a thing is the same when its id is, which defaults to its key. */
export function renamesBetween(before: App, after: App): readonly Renamed[] {
  const whole = (['form', 'page', 'timeout', 'role', 'calendar', 'parameter', 'process'] as const).flatMap((kind) =>
    pairs<Keyed>(before[LISTS[kind]], after[LISTS[kind]]).flatMap(([was, is]) => renamed({ kind, key: is.key }, was)),
  );
  const tables = pairs<Table>(before.tables, after.tables).flatMap(([was, is]) => [
    ...renamed({ kind: 'table', key: is.key }, was),
    ...fieldRenames(is.key, was.fields, is.fields),
  ]);
  const stages = pairs(before.processes, after.processes).flatMap(([was, is]) =>
    pairs<Keyed>(was.stages, is.stages).flatMap(([from, to]) => renamed({ kind: 'stage', within: is.table, key: to.key }, from)),
  );
  return withoutRepeats([...whole, ...tables, ...stages]);
}

const LISTS = {
  form: 'forms',
  page: 'pages',
  timeout: 'timeouts',
  role: 'roles',
  calendar: 'calendars',
  parameter: 'parameters',
  process: 'processes',
} as const;

const renamed = (thing: Thing, { key: was }: Keyed): readonly Renamed[] => (thing.key === was ? [] : [{ ...thing, was }]);

function fieldRenames(within: string, before: readonly Field[], after: readonly Field[]): readonly Renamed[] {
  return pairs<Field>(before, after).flatMap(([was, is]) => {
    const inner = `${within}.${is.key}`;
    return [
      ...renamed({ kind: 'field', within, key: is.key }, was),
      ...pairs<Keyed>(choices(was), choices(is)).flatMap(([from, to]) =>
        renamed({ kind: 'option', within: `${within}/${is.key}`, key: to.key }, from),
      ),
      ...fieldRenames(inner, (was['fields'] ?? []) as Field[], (is['fields'] ?? []) as Field[]),
    ];
  });
}

const choices = (field: Field): readonly Keyed[] =>
  ((field['options'] ?? []) as readonly (string | Keyed)[]).map((one) => (typeof one === 'string' ? { key: one } : one));

/** What is there in both, before and now. Where a new thing has the key that another was called by first, it is not that one. */
function pairs<T extends Keyed>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] {
  const known = new Map(before.map((one) => [identity(one), one]));
  const owners = new Map(after.map((one) => [identity(one), one]));
  for (const one of after) if (one.id !== undefined) owners.set(identity(one), one);
  return [...owners].flatMap(([name, is]) => {
    const was = known.get(name);
    return was ? [[was, is] as const] : [];
  });
}

const withoutRepeats = (all: readonly Renamed[]): readonly Renamed[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
