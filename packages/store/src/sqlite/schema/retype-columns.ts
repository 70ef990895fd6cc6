import type { Problem } from '@stepwell/definition';
import { type Converted, convertValue, type Model, type Retype, retypesBetween } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import type { ColumnShape } from '../../records/table-shape.ts';
import { shapeOf } from '../../records/table-shape.ts';
import type { Connection } from '../connection.ts';
import { BATCH, breath } from './breath.ts';
import { quoted } from './wanted-tables.ts';

/** Where values lie that a field held under another type: they are kept, so that the way back finds them. */
const keptColumn = (column: string, type: string): string => `${column}~${type}`;

/**
 * Gives columns the type that a new version wants: what they held is kept beside, what the new type can say is written anew. Going
 * back, a value that is still what came of the kept one is the kept one again. Answers what would be lost. To be called within a
 * transaction, before tables are changed.
 */
export async function retypeColumns(connection: Connection, before: Model, after: Model): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const retype of retypesBetween(before, after)) {
    const lost = await retypeColumn(connection, { before, after, retype });
    if (lost > 0) problems.push(problemOf(retype, lost));
  }
  return problems;
}

const problemOf = ({ table, to }: Retype, lost: number): Problem => ({
  path: `tables/${table.key.split('.')[0]}.json#/fields/@${table.key.split('.')[1] ?? to.key}`,
  severity: 'error',
  code: 'VALUES_LOST',
  message: {
    'zh-CN': `“${to.key}”有 ${lost} 个值不能转换成新的类型。`,
    en: `${lost} values of “${to.key}” cannot be said in its new type.`,
  },
});

interface Retyping {
  readonly before: Model;
  readonly after: Model;
  readonly retype: Retype;
}

async function retypeColumn(connection: Connection, { before, after, retype }: Retyping): Promise<number> {
  const table = retype.table.sqlName;
  const from = shapeOf(before, retype.before.key).byKey.get(retype.from.key);
  const to = shapeOf(after, retype.table.key).byKey.get(retype.to.key);
  const present = columnsOf(connection, table);
  if (!from || !to || !present.has(from.column)) return 0;
  const [aside, earlier] = [keptColumn(from.column, from.field.type.name), keptColumn(to.column, to.field.type.name)];
  const isSameType = aside === earlier;
  dropIndexes(connection, table, from.column);
  if (present.has(aside)) connection.exec(`alter table ${quoted(table)} drop column ${quoted(aside)}`);
  connection.exec(`alter table ${quoted(table)} rename column ${quoted(from.column)} to ${quoted(aside)}`);
  const nothing = to.form.isBoolean ? ' not null default 0' : '';
  connection.exec(`alter table ${quoted(table)} add column ${quoted(to.column)} ${to.form.storage}${nothing}`);
  connection.prepare('delete from _column where "table" = ? and "column" = ?').run(table, to.column);
  // What is made from these values is made anew.
  connection.prepare(FORGET).run(table, from.column);
  if (retype.from.formula || retype.to.formula) return 0;
  const original = !isSameType && present.has(earlier) ? earlier : undefined;
  return fill(connection, table, {
    ...{ from, to, aside, original },
    convert: (value) => convertValue({ model: before, field: retype.from }, { model: after, field: retype.to }, value),
    forth: (value) => convertValue({ model: after, field: retype.to }, { model: before, field: retype.from }, value).value,
  });
}

/** Sources are columns with a space between them. */
const FORGET = `update _column set source = null where "table" = ? and instr(' ' || source || ' ', ' ' || ? || ' ') > 0`;

const columnsOf = (connection: Connection, table: string): ReadonlySet<string> =>
  new Set((connection.pragma(`table_info(${quoted(table)})`) as { readonly name: string }[]).map(({ name }) => name));

/** Indexes are made anew by what a version plans; one on a column that is put aside would be taken for it. */
function dropIndexes(connection: Connection, table: string, column: string): void {
  const indexes = connection.pragma(`index_list(${quoted(table)})`) as { readonly name: string }[];
  for (const { name } of indexes) {
    const columns = connection.pragma(`index_info(${quoted(name)})`) as { readonly name: string | null }[];
    if (name.startsWith('_index_') && columns.some((one) => one.name === column)) connection.exec(`drop index ${quoted(name)}`);
  }
}

interface Filling {
  readonly from: ColumnShape;
  readonly to: ColumnShape;
  readonly aside: string;
  /** What the field held when it had this type before. */
  readonly original: string | undefined;
  readonly convert: (value: Value) => Converted;
  readonly forth: (original: Value) => Value;
}

/** Writes the converted values; answers how many are lost. */
async function fill(
  connection: Connection,
  table: string,
  { from, to, aside, original, convert, forth }: Filling,
): Promise<number> {
  const columns = ['id', aside, ...(original === undefined ? [] : [original])].map(quoted).join(', ');
  const select = connection
    .prepare<[string, number]>(`select ${columns} from ${quoted(table)} where id > ? order by id limit ?`)
    .raw();
  const update = connection.prepare<unknown[]>(`update ${quoted(table)} set ${quoted(to.column)} = ? where id = ?`);
  let lost = 0;
  for (let last = '', full = true; full; ) {
    const rows = select.all(last, BATCH) as [string, unknown, unknown?][];
    for (const [id, stored, kept] of rows) {
      const value = from.form.decode(stored);
      const former = kept === undefined || kept === null ? null : to.form.decode(kept);
      const isUntouched = former !== null && same(forth(former), value);
      const { value: next, outcome } = isUntouched ? { value: former, outcome: 'kept' } : convert(value);
      if (outcome === 'lost') lost += 1;
      if (next !== null) update.run(to.form.encode(next), id);
    }
    last = String(rows.at(-1)?.[0] ?? '');
    full = rows.length === BATCH;
    if (full) await breath();
  }
  return lost;
}

const same = (a: Value, b: Value): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
