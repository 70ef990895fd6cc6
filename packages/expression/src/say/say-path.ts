import type { FieldSchema } from '../schema.ts';
import { scopeOf } from '../text/print-name.ts';
import { both, type Voice } from './voice.ts';

/** Names that are there without being fields. */
const SCOPES: { readonly [name: string]: ReturnType<typeof both> } = {
  me: both('我', 'me'),
  old: both('修改前', 'before'),
  parent: both('上级记录', 'parent'),
  record: both('本记录', 'this record'),
  row: both('本行', 'this row'),
  rows: both('记录', 'records'),
  task: both('任务', 'task'),
  trigger: both('触发者', 'trigger'),
};

/** A path in words, and where it leads. */
export interface SaidPath {
  readonly text: string;
  /** The field at its end, the table it is of, and the way to it from the table that it begins with. */
  readonly field?: FieldSchema | undefined;
  readonly table?: string | undefined;
  readonly path?: string | undefined;
}

/** What joins the parts of a path. */
export const THROUGH = ' › ';

export const labelOf = ({ key, label }: FieldSchema, { locale }: Pick<Voice, 'locale'>): string =>
  typeof label === 'string' ? label : (label?.[locale] ?? label?.['zh-CN'] ?? label?.['en'] ?? key);

/** A dotted path as people say it: the labels of its fields. A bare name speaks of `table`. */
export function sayPath(path: string, table: string | undefined, voice: Voice): SaidPath {
  if (path === '') return { text: both('它', 'it')[voice.locale] };
  const scope = scopeOf(path, table, voice);
  if (!scope) {
    const there = SCOPES[path]?.[voice.locale];
    return there && !fieldsOf(table, voice)?.has(path) ? { text: there } : sayFields(path.split('.'), table, voice);
  }
  const word = voice.name('scope', scope.name) ?? SCOPES[scope.name]?.[voice.locale] ?? scope.name;
  if (scope.rest.length === 0) return { text: word };
  const said = sayFields(scope.rest, scope.table, voice);
  // What is summed up over the rows in question is a field of them.
  return { ...said, text: scope.isMany ? said.text : [word, said.text].join(THROUGH) };
}

const fieldsOf = (table: string | undefined, { schema }: Voice) =>
  table === undefined ? undefined : schema.tables.get(table)?.fields;

function sayFields(keys: readonly string[], table: string | undefined, voice: Voice): SaidPath {
  let owner = table;
  let field: FieldSchema | undefined;
  const words = keys.map((key) => {
    field = fieldsOf(owner, voice)?.get(key);
    owner = field && 'table' in field.type ? field.type.table : undefined;
    return field ? labelOf(field, voice) : key;
  });
  return { text: words.join(THROUGH), field, table, path: keys.join('.') };
}
