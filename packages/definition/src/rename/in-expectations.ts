import type { Facts } from '../check/facts.ts';
import { below, isObject, type JsonObject } from '../draft/place.ts';
import { Query } from '../shapes/index.ts';
import { processesOf } from '../tables/full-tables.ts';
import { stageKey } from '../tables/system-fields.ts';
import { columnNames } from '../walk/query-site.ts';
import { startWalk } from '../walk/walk.ts';
import { inAllSites, inSites } from './in-sites.ts';
import { inValue, inValues } from './in-values.ts';
import { key, keyOfValue, type TablesOfRefs, textOf } from './keys.ts';
import { keyAlone, type Speaking } from './thing.ts';
import { spokenTimeout } from './values.ts';

interface Around {
  readonly tables: TablesOfRefs;
  /** The table whose record the step is about. */
  readonly table?: string;
}

/** What an expectation speaks of. */
export function inExpectation(facts: Facts, at: string, expected: unknown, { tables, table }: Around): readonly Speaking[] {
  if (!isObject(expected)) return [];
  const record = tables.get(textOf(expected['record']) ?? '');
  return [
    ...(record === undefined ? [] : inValues(facts, below(at, 'values'), { table: record, values: expected['values'] })),
    ...inCompanion(facts, at, expected),
    ...inQuery(facts, at, expected),
    ...inPage(facts, at, expected),
    ...inSent(facts, at, expected),
    ...key(at, expected, 'export', 'table'),
    ...(table === undefined ? [] : inMissing(facts, at, expected, table)),
  ];
}

function inCompanion(facts: Facts, at: string, expected: JsonObject): readonly Speaking[] {
  const from = textOf(expected['in']);
  if (from === undefined) return [];
  const [table = '', companion] = from.split('.');
  const thing = { kind: 'table', key: table } as const;
  const respelled: Speaking['respelled'] = (newName) => [newName(thing) ?? table, companion].filter(Boolean).join('.');
  return [
    { at: below(at, 'in'), things: [thing], respelled },
    ...inValues(facts, below(at, 'values'), { table: from, values: expected['values'] }),
  ];
}

/** A query, and the rows that it is to give: their columns are what it asks. */
function inQuery(facts: Facts, at: string, expected: JsonObject): readonly Speaking[] {
  const query = expected['query'];
  if (!isObject(query)) return [];
  const [file = '', pointer = ''] = below(at, 'query').split('#');
  const walk = startWalk(facts.vocabulary, facts.context, new Set(facts.known.inFolder('calendars')));
  const standing = { names: {}, hasMe: true };
  walk.visit({ value: query, schema: Query as never, at: { file, pointer, holder: expected, key: 'query' }, standing });
  const table = textOf(query['from']) ?? '';
  const rows = Array.isArray(expected['equals']) ? (expected['equals'] as unknown[]) : [];
  const own = measured(query);
  return [
    ...inSites(facts, walk.sites),
    ...rows.flatMap((row, index) => inRow(facts, below(at, 'equals', index), { table, row, own })),
  ];
}

/** The columns that have a name of their own. */
const measured = (query: JsonObject): ReadonlySet<unknown> => {
  const groups = new Set(
    (Array.isArray(query['group']) ? (query['group'] as unknown[]) : []).filter((one) => typeof one === 'string'),
  );
  return new Set(columnNames({ names: {}, hasMe: true, query }).filter((name) => !groups.has(String(name))));
};

interface Row {
  readonly table: string;
  readonly row: unknown;
  readonly own: ReadonlySet<unknown>;
}

function inRow(facts: Facts, at: string, { table, row, own }: Row): readonly Speaking[] {
  if (!isObject(row)) return [];
  const values = Object.fromEntries(Object.entries(row).filter(([name]) => !own.has(name)));
  return inValues(facts, at, { table, values });
}

/** A page, and the columns of a board on it: they are called by values of what the widget speaks of. */
function inPage(facts: Facts, at: string, expected: JsonObject): readonly Speaking[] {
  const page = textOf(expected['page']);
  if (page === undefined) return [];
  const widgets = facts.app.pages.find((one) => one.key === page)?.widgets ?? [];
  const widget = widgets.findIndex((one) => one.key === expected['widget']);
  const fields = widget < 0 ? [] : fieldsIn(facts, `pages/${page}.json#/widgets/${widget}/`);
  const columns: string[] = isObject(expected['columns']) ? Object.keys(expected['columns']) : [];
  const rows = Array.isArray(expected['equals']) ? (expected['equals'] as unknown[]) : [];
  return [
    ...key(at, expected, 'page', 'page'),
    ...columns.flatMap((name) => {
      const place = below(at, 'columns', name);
      return firstOf(fields.map((field) => keyOfValue(facts, place, field, name)));
    }),
    ...rows.flatMap((row, index) => inGrouped(facts, below(at, 'equals', index), row, fields)),
  ];
}

/** A row of a widget: a column of it is called as the field is that it groups by. */
function inGrouped(facts: Facts, at: string, row: unknown, fields: readonly (readonly [string, string])[]): readonly Speaking[] {
  if (!isObject(row)) return [];
  return Object.entries(row).flatMap(([name, value]) => {
    const found = fields.find(([, field]) => field === name);
    if (!found) return [];
    const [table, field] = found;
    const thing = keyAlone({ kind: 'field', within: table, key: field });
    return [{ at: below(at, name), isKey: true, ...thing }, ...inValue(facts, below(at, name), { table, field, value })];
  });
}

/** The fields that a part of a page speaks of, and the stages by which a board stands that names no field. */
const fieldsIn = (facts: Facts, start: string): readonly (readonly [string, string])[] =>
  inAllSites(facts)
    .filter((speaking) => speaking.at.startsWith(start))
    .flatMap(({ things }) => things)
    .flatMap(({ kind, within = '', key: name }) => {
      if (kind === 'field') return [[within, name] as const];
      const processes = kind === 'table' ? processesOf(facts.app, name) : [];
      return processes.length > 0 ? [[name, stageKey(processes)] as const] : [];
    });

const firstOf = (lists: readonly (readonly Speaking[])[]): readonly Speaking[] => lists.find((list) => list.length > 0) ?? [];

/** What sent a message: a timeout, or the deadline of a stage. */
function inSent(facts: Facts, at: string, expected: JsonObject): readonly Speaking[] {
  const rule = isObject(expected['sent']) ? textOf(expected['sent']['rule']) : undefined;
  return rule === undefined || rule.includes(':') ? [] : [{ at: below(at, 'sent', 'rule'), ...spokenTimeout(facts, rule) }];
}

/** What a refusal or a warning says is missing: fields, among other keys. */
function inMissing(facts: Facts, at: string, expected: JsonObject, table: string): readonly Speaking[] {
  const refused = isObject(expected['refused']) ? expected['refused'] : {};
  const fields = facts.understanding.tables.get(table)?.fields;
  const list = (names: unknown, place: string) =>
    (Array.isArray(names) ? names : []).flatMap((name: unknown, index): Speaking[] =>
      typeof name === 'string' && fields?.has(name)
        ? [{ at: below(place, index), ...keyAlone({ kind: 'field', within: table, key: name }) }]
        : [],
    );
  return [
    ...list(refused['missing'], below(at, 'refused', 'missing')),
    ...list(expected['warned'], below(at, 'warned')),
    ...(fields?.has(textOf(refused['at']) ?? '') ? fieldAt(below(at, 'refused'), refused, table) : []),
  ];
}

const fieldAt = (at: string, refused: JsonObject, table: string): readonly Speaking[] => [
  { at: below(at, 'at'), ...keyAlone({ kind: 'field', within: table, key: String(refused['at']) }) },
];
