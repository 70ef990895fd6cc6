import { fieldNamed } from '../check/field-labels.ts';
import type { FieldSchema, Schema, Scope } from '../schema.ts';
import { scopeWords } from '../text/words.ts';
import type { Type } from '../type.ts';

/** Where names are looked for: the table of bare names, which within `where` is that of the rows. */
export interface NamesHere {
  readonly schema: Schema;
  readonly scope: Scope;
  readonly table: string | undefined;
}

/** What stands at the end of a path: its type, and the field where it is one. */
export interface PathEnd {
  readonly type: Type;
  readonly field?: FieldSchema;
  readonly table?: string;
}

/** Follows the names of a path, keys or labels; undefined where they lead nowhere. No names end at the record itself. */
export function endOfPath(names: readonly string[], here: NamesHere): PathEnd | undefined {
  const begin = beginOf(names, here);
  if (!begin) return undefined;
  let end: PathEnd | undefined = { type: begin.type };
  for (const name of begin.rest) end = end && stepInto(end.type, name, here.schema);
  return end;
}

/** The table whose fields stand behind a dot. */
export const tableBehind = ({ type }: PathEnd): string | undefined => ('table' in type ? type.table : undefined);

function stepInto(type: Type, name: string, schema: Schema): PathEnd | undefined {
  const table = 'table' in type ? schema.tables.get(type.table) : undefined;
  const field = table && fieldNamed(table, name);
  return field && table && { type: field.type, field, table: table.key };
}

interface Begin {
  readonly type: Type;
  readonly rest: readonly string[];
}

function beginOf(names: readonly string[], { schema, scope, table }: NamesHere): Begin | undefined {
  const [first = '', ...others] = names;
  const [name, rest] = [scopeWords.get(first) ?? first, others];
  const words = [name, ...rest];
  for (let length = words.length; length > 0; length--) {
    const type = scopesOf({ schema, scope }).get(words.slice(0, length).join('.'));
    if (type) return { type, rest: words.slice(length) };
  }
  const own = schema.tables.get(table ?? '');
  const isRecord = (name === 'record' || name === 'row') && scope.table !== undefined && !(own && fieldNamed(own, first));
  if (isRecord) return { type: { kind: 'row', table: scope.table as string }, rest };
  return table === undefined ? undefined : { type: { kind: 'row', table }, rest: names };
}

/** The names that are there without being fields, and what they are. */
export function scopesOf({ schema, scope }: Pick<NamesHere, 'schema' | 'scope'>): ReadonlyMap<string, Type> {
  const found = new Map<string, Type>(Object.entries(scope.scopes ?? {}));
  if (schema.tables.has('user') && !found.has('me')) found.set('me', { kind: 'row', table: 'user' });
  if (scope.allows?.me === false) found.delete('me');
  if (scope.measure && scope.table !== undefined) found.set('rows', { kind: 'rows', table: scope.table });
  return found;
}
