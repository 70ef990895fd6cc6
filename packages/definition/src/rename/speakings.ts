import type { Facts } from '../check/facts.ts';
import { below, isObject } from '../draft/place.ts';
import { isJsonIn } from '../files/app-of.ts';
import type { Field } from '../shapes/index.ts';
import { inAllSites } from './in-sites.ts';
import { inSteps } from './in-steps.ts';
import { inValue, inValues } from './in-values.ts';
import type { TablesOfRefs } from './keys.ts';
import { keyAlone, type Speaking } from './thing.ts';

/** Every place of an app's files that speaks of something by its key, in the order of the files. */
export function speakingsIn(facts: Facts): readonly Speaking[] {
  return [
    ...inAllSites(facts),
    ...inDefaults(facts),
    ...[...facts.files].flatMap(([path, content]) => [
      ...(isJsonIn(path, 'scenarios') ? inScenario(facts, path, content) : []),
      ...(path === 'demo/people.json' ? inPeople(facts, path, content) : []),
    ]),
  ];
}

/** The tables of the people whom a demo or scenario brings along, by their names. */
function tablesOfPeople(...sources: readonly unknown[]): TablesOfRefs {
  const people = (list: unknown, table: string) =>
    (Array.isArray(list) ? list : []).flatMap((one: unknown) => (isObject(one) ? [[String(one['key']), table] as const] : []));
  return new Map<string, string>(
    sources.flatMap((source) =>
      isObject(source) ? [...people(source['users'], 'user'), ...people(source['departments'], 'department')] : [],
    ),
  );
}

function inScenario(facts: Facts, path: string, content: unknown): readonly Speaking[] {
  if (!isObject(content)) return [];
  const rows = facts.app.data.flatMap(({ table, rows: all }) => all.flatMap(({ ref }) => (ref ? [[ref, table] as const] : [])));
  const tables = new Map([...tablesOfPeople(facts.app.demo?.people, content), ...rows]);
  return [
    ...inPeople(facts, path, content),
    ...keysOf(path, 'parameters', content['parameters']),
    ...keysOf(path, 'calendars', content['calendars']),
    ...inSteps(facts, below(path, 'steps'), content['steps'], tables),
  ];
}

const KINDS = { parameters: 'parameter', calendars: 'calendar' } as const;

const keysOf = (path: string, property: keyof typeof KINDS, value: unknown): readonly Speaking[] =>
  isObject(value)
    ? Object.keys(value).map((key) => ({
        at: below(path, property, key),
        isKey: true,
        ...keyAlone({ kind: KINDS[property], key }),
      }))
    : [];

/** The users and departments of a demo or a scenario: their values, besides the roles that the walk has found. */
function inPeople(facts: Facts, path: string, content: unknown): readonly Speaking[] {
  const rows = (property: string, table: string) => {
    const list = isObject(content) ? content[property] : undefined;
    return (Array.isArray(list) ? list : []).flatMap((values, index) =>
      inValues(facts, below(path, property, index), { table, values }),
    );
  };
  const known = new Set(facts.walk.sites.map(({ at }) => `${at.file}#${at.pointer}`));
  return [...rows('users', 'user'), ...rows('departments', 'department')].filter(({ at, isKey }) => isKey || !known.has(at));
}

/** The defaults of fields that are written as plain values. */
function inDefaults(facts: Facts): readonly Speaking[] {
  return facts.app.tables.flatMap((table) =>
    table.fields.flatMap((field) => [
      ...inDefault(facts, table.key, field),
      ...((field['fields'] ?? []) as Field[]).flatMap((line) => inDefault(facts, `${table.key}.${field.key}`, line)),
    ]),
  );
}

function inDefault(facts: Facts, table: string, field: Field): readonly Speaking[] {
  const place = facts.walk.places.get(field);
  if (!place || field.default === undefined) return [];
  return inValue(facts, `${place.file}#${place.pointer}/default`, { table, field: field.key, value: field.default });
}
