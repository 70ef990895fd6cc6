import type { AppFiles } from '../app.ts';
import { below, isObject, type JsonObject, stepTo } from '../draft/place.ts';
import { isJsonIn, nameOf } from '../files/app-of.ts';
import type { Thing, ThingKind } from './thing.ts';

/** Where a thing is defined: a file that is named after it, an item of a list, or a text in a list of options. */
export type Definer = { readonly file: string } | { readonly item: string } | { readonly short: string };

const FOLDERS: { readonly [kind in ThingKind]?: string } = {
  table: 'tables',
  form: 'forms',
  page: 'pages',
  process: 'processes',
  timeout: 'timeouts',
  role: 'roles',
  calendar: 'calendars',
};

/** Where the files define a thing; a stage in every process of its table that has it. */
export function definersOf(files: AppFiles, thing: Thing): readonly Definer[] {
  const folder = FOLDERS[thing.kind];
  const path = `${folder}/${thing.key}.json`;
  if (folder) return files.has(path) && !extendsOther(files.get(path)) ? [{ file: path }] : [];
  return listsOf(files, thing).flatMap(({ at, list }) => definerIn(at, list, thing.key));
}

/** A table that only adds fields to one that every app has: that one's key is not ours to change. */
const extendsOther = (content: unknown): boolean => memberOf(content, 'extends') === true;

interface List {
  readonly at: string;
  readonly list: readonly unknown[];
}

/** The lists in which a thing and its like stand. */
export function listsOf(files: AppFiles, { kind, within = '' }: Thing): readonly List[] {
  if (kind === 'parameter') return listAt('parameters.json', files.get('parameters.json'));
  if (kind === 'stage')
    return [...files].flatMap(([path, content]) =>
      isJsonIn(path, 'processes') && isObject(content) && content['table'] === within
        ? listAt(below(path, 'stages'), content['stages'])
        : [],
    );
  const [table = '', field = ''] = within.split('/');
  const fields = fieldsOf(files, table);
  if (kind === 'field') return fields;
  return fields.flatMap(({ at, list }) => {
    const index = list.findIndex((one) => isObject(one) && one['key'] === field);
    const found = list[index];
    return isObject(found) ? listAt(below(at, stepTo(list, index), 'options'), found['options']) : [];
  });
}

const listAt = (at: string, list: unknown): readonly List[] => (Array.isArray(list) ? [{ at, list }] : []);

/** The fields of a table, or of the lines `order.items`. */
function fieldsOf(files: AppFiles, table: string): readonly List[] {
  const [key = '', lines] = table.split('.');
  const path = `tables/${key}.json`;
  const own = listAt(below(path, 'fields'), memberOf(files.get(path), 'fields'));
  if (lines === undefined) return own;
  return own.flatMap(({ at, list }) => {
    const index = list.findIndex((one) => memberOf(one, 'key') === lines);
    return index < 0 ? [] : listAt(below(at, stepTo(list, index), 'fields'), memberOf(list[index], 'fields'));
  });
}

const memberOf = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

function definerIn(at: string, list: readonly unknown[], key: string): readonly Definer[] {
  const index = list.findIndex((item) => item === key || memberOf(item, 'key') === key);
  if (index < 0) return [];
  return typeof list[index] === 'string' ? [{ short: below(at, index) }] : [{ item: below(at, stepTo(list, index)) }];
}

/** The keys, and the former keys, that things of this kind have beside each other. */
export function keysBeside(files: AppFiles, thing: Thing): ReadonlySet<string> {
  const folder = FOLDERS[thing.kind];
  const named = folder
    ? [...files].flatMap(([path, content]) =>
        isJsonIn(path, folder) ? [{ key: nameOf(path), id: memberOf(content, 'id') }] : [],
      )
    : listsOf(files, thing).flatMap(({ list }) =>
        list.map((item) => (typeof item === 'string' ? { key: item } : (item as JsonObject | null)) ?? {}),
      );
  return new Set(named.flatMap((one) => [one['key'], one['id' as never]]).filter((name) => typeof name === 'string'));
}

const fileKinds = Object.entries(FOLDERS) as [ThingKind, string][];

/** Everything in the files that has a key by which it may be spoken of. */
export function thingsIn(files: AppFiles): readonly Thing[] {
  const named = [...files].flatMap(([path, content]) =>
    fileKinds.flatMap(([kind, folder]) =>
      isJsonIn(path, folder) && !extendsOther(content) ? [{ kind, key: nameOf(path) }] : [],
    ),
  );
  const parameters = keysIn(listsOf(files, { kind: 'parameter', key: '' }), { kind: 'parameter' });
  const tables = [...files.keys()].filter((path) => isJsonIn(path, 'tables')).map(nameOf);
  return [...named, ...parameters, ...tables.flatMap((key) => thingsOfTable(files, key))];
}

function thingsOfTable(files: AppFiles, within: string): readonly Thing[] {
  const stages = keysIn(listsOf(files, { kind: 'stage', within, key: '' }), { kind: 'stage', within });
  const fields = keysIn(listsOf(files, { kind: 'field', within, key: '' }), { kind: 'field', within });
  const inner = fields.flatMap(({ key }) => {
    const option = { kind: 'option', within: `${within}/${key}` } as const;
    const line = { kind: 'field', within: `${within}.${key}` } as const;
    return [...keysIn(listsOf(files, { ...option, key: '' }), option), ...keysIn(listsOf(files, { ...line, key: '' }), line)];
  });
  return [...new Map([...stages, ...fields, ...inner].map((thing) => [JSON.stringify(thing), thing])).values()];
}

const keysIn = (lists: readonly List[], thing: Omit<Thing, 'key'>): readonly Thing[] =>
  lists.flatMap(({ list }) =>
    list.flatMap((item) => {
      const key = typeof item === 'string' ? item : memberOf(item, 'key');
      return typeof key === 'string' ? [{ ...thing, key }] : [];
    }),
  );
