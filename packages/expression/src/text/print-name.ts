import type { FieldSchema, Schema, Scope, TableSchema } from '../schema.ts';
import type { Type } from '../type.ts';
import { isPlainName, readsAsName } from './scan-name.ts';
import { chineseScopeWords, scopeWords } from './words.ts';

export type Locale = 'zh-CN' | 'en';

/** In whose words names are printed: with a schema, labels; without, keys. */
export interface Naming {
  readonly locale: Locale;
  readonly schema?: Schema | undefined;
  readonly scope?: Scope | undefined;
}

/** A dotted path in the words of the locale. `table` is the table a bare name speaks of. */
export function printPath(path: string, table: string | undefined, naming: Naming): string {
  if (path === '') return '@';
  const scope = scopeOf(path, table, naming);
  if (!scope) return printFields(path.split('.'), table, naming);
  const word = naming.locale === 'zh-CN' ? (chineseScopeWords.get(scope.name) ?? scope.name) : scope.name;
  return scope.rest.length === 0 ? word : `${word}.${printFields(scope.rest, scope.table, naming)}`;
}

interface ScopeOfPath {
  readonly name: string;
  readonly table: string | undefined;
  readonly isMany: boolean;
  readonly rest: readonly string[];
}

/** The scope a path begins with, as the checker finds it: the longest that is given (`filter.month`), else `record`, `row`, `me`. */
export function scopeOf(path: string, table: string | undefined, naming: Naming): ScopeOfPath | undefined {
  const names = path.split('.');
  for (let length = names.length; length > 0; length--) {
    const name = names.slice(0, length).join('.');
    const type = naming.scope?.scopes && Object.hasOwn(naming.scope.scopes, name) ? naming.scope.scopes[name] : undefined;
    if (type)
      return { name, table: 'table' in type ? type.table : undefined, isMany: type.kind === 'rows', rest: names.slice(length) };
  }
  const [name = '', ...rest] = names;
  if (fieldAt(name, table, naming) || !chineseScopeWords.has(name)) return undefined;
  return { name, table: name === 'me' ? 'user' : naming.scope?.table, isMany: false, rest };
}

function printFields(path: readonly string[], table: string | undefined, naming: Naming): string {
  let owner = table;
  const words = path.map((key) => {
    const field = fieldAt(key, owner, naming);
    const word = field ? labelOf(field, naming.schema!.tables.get(owner!)!, naming) : key;
    owner = field && 'table' in field.type ? field.type.table : undefined;
    return isPlainName(word) ? word : `[${word}]`;
  });
  return words.join('.');
}

/** The table of the rows that a path leads to, if it leads to many. */
export function rowsBehind(path: string, table: string | undefined, naming: Naming): string | undefined {
  const scope = scopeOf(path, table, naming);
  if (scope?.rest.length === 0) return scope.isMany ? scope.table : undefined;
  let type: Type | undefined;
  let owner = scope ? scope.table : table;
  for (const key of scope ? scope.rest : path.split('.')) {
    type = fieldAt(key, owner, naming)?.type;
    owner = type && 'table' in type ? type.table : undefined;
  }
  return type?.kind === 'rows' ? owner : undefined;
}

/** Whether a path begins with a scope rather than with a field. */
export const isScoped = (path: string, table: string | undefined, naming: Naming): boolean =>
  scopeOf(path, table, naming) !== undefined;

const fieldAt = (key: string, table: string | undefined, { schema }: Naming): FieldSchema | undefined =>
  table === undefined ? undefined : schema?.tables.get(table)?.fields.get(key);

/** The label of a field where it can stand for it alone, else its key. */
function labelOf(field: FieldSchema, table: TableSchema, { locale, scope }: Naming): string {
  const label = typeof field.label === 'string' ? field.label : field.label?.[locale];
  if (label === undefined || label.includes('.') || !(isPlainName(label) || readsAsName(label))) return field.key;
  if (scopeWords.has(label) || chineseScopeWords.has(label) || scope?.scopes?.[label]) return field.key;
  const namesakes = [...table.fields.values()].filter((other) => other !== field && answersTo(other, label));
  return namesakes.length > 0 ? field.key : label;
}

const answersTo = ({ key, label }: FieldSchema, name: string): boolean =>
  key === name || label === name || (typeof label === 'object' && Object.values(label).includes(name));
