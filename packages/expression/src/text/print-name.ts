import type { FieldSchema, Schema, Scope, TableSchema } from '../schema.ts';
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
  const [first = '', ...rest] = path.split('.');
  const scopeType = naming.scope?.scopes?.[first];
  const isScope = fieldAt(first, table, naming) === undefined && (scopeType !== undefined || chineseScopeWords.has(first));
  if (!isScope) return printFields([first, ...rest], table, naming);
  const word = naming.locale === 'zh-CN' ? (chineseScopeWords.get(first) ?? first) : first;
  const inner = scopeType && 'table' in scopeType ? scopeType.table : undefined;
  return rest.length === 0 ? word : `${word}.${printFields(rest, inner, naming)}`;
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

/** The table that a path leads to, if it is a relation. */
export function tableBehind(path: string, table: string | undefined, naming: Naming): string | undefined {
  const [first = '', ...rest] = path.split('.');
  const direct = fieldAt(first, table, naming)?.type ?? naming.scope?.scopes?.[first];
  let owner = direct && 'table' in direct ? direct.table : undefined;
  for (const key of rest) {
    const type = fieldAt(key, owner, naming)?.type;
    owner = type && 'table' in type ? type.table : undefined;
  }
  return owner;
}

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
