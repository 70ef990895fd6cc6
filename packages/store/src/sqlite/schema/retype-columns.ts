import type { Problem } from '@stepwell/definition';
import { type Model, type Retype, retypesBetween, valueAs } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import type { ColumnShape } from '../../records/table-shape.ts';
import { shapeOf } from '../../records/table-shape.ts';
import type { Connection } from '../connection.ts';
import { BATCH, breath } from './breath.ts';
import { quoted } from './declaring.ts';

/** Where values lie that a field held under another type: they are kept, so that the way back finds them. */
const keptColumn = (column: string, type: string): string => `${column}~${type}`;

/**
 * Gives columns the type that a new version wants: what they held is kept beside, what the new type can say is written anew. Going
 * back, a value that is still what came of the kept one is the kept one again. Answers what would be lost. To be called within a
 * transaction, before tables are changed.
 */
export async function retypeColumns(connection: Connection, before: Model, after: Model): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  // The columns of a table together: its rows are read and written once.
  for (const [table, retypes] of Map.groupBy(retypesBetween(before, after), (retype) => retype.table.sqlName)) {
    const fillings: Filling[] = [];
    for (const retype of retypes) {
      fillings.push(...retypeColumn(connection, { before, after, retype }));
      await breath();
    }
    if (fillings.length > 0) await fill(connection, table, fillings);
    problems.push(...fillings.filter(({ lost }) => lost > 0).map(({ retype, lost }) => problemOf(retype, lost)));
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

/** Puts a column aside and makes the new one; answers what is to be written into that, if anything. */
function retypeColumn(connection: Connection, { before, after, retype }: Retyping): readonly Filling[] {
  const table = retype.table.sqlName;
  const from = shapeOf(before, retype.before.key).byKey.get(retype.from.key);
  const to = shapeOf(after, retype.table.key).byKey.get(retype.to.key);
  const present = columnsOf(connection, table);
  if (!from || !to || !present.has(from.column)) return [];
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
  if (retype.from.formula || retype.to.formula) return [];
  const original = !isSameType && present.has(earlier) ? earlier : undefined;
  const filling = {
    ...{ retype, from, to, aside, original, lost: 0 },
    forth: (value) => valueAs({ model: before, field: retype.from }, { model: after, field: retype.to }, value),
    back: (value) => valueAs({ model: after, field: retype.to }, { model: before, field: retype.from }, value),
  } satisfies Filling;
  return [filling];
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

/** What is written into one column, and how many values were lost to it so far. */
interface Filling {
  readonly retype: Retype;
  readonly from: ColumnShape;
  readonly to: ColumnShape;
  readonly aside: string;
  /** What the field held when it had this type before. */
  readonly original: string | undefined;
  readonly forth: (value: Value) => Value;
  readonly back: (original: Value) => Value;
  lost: number;
}

/** Writes the converted values of the columns of a table. */
async function fill(connection: Connection, table: string, fillings: readonly Filling[]): Promise<void> {
  const read = fillings.flatMap(({ aside, original }) => [quoted(aside), original === undefined ? 'null' : quoted(original)]);
  const select = connection
    .prepare<[string, number]>(`select id, ${read.join(', ')} from ${quoted(table)} where id > ? order by id limit ?`)
    .raw();
  const sets = fillings.map(({ to }) => `${quoted(to.column)} = ?`).join(', ');
  const update = connection.prepare<unknown[]>(`update ${quoted(table)} set ${sets} where id = ?`);
  const most = Math.ceil(BATCH / fillings.length);
  for (let last = '', full = true; full; ) {
    const rows = select.all(last, most) as [string, ...unknown[]][];
    for (const [id, ...stored] of rows) {
      const values = fillings.map((filling, place) => converted(filling, stored[2 * place], stored[2 * place + 1]));
      if (values.some((value) => value !== null))
        update.run(...values.map((value, place) => written(fillings[place], value)), id);
    }
    last = String(rows.at(-1)?.[0] ?? '');
    full = rows.length === most;
    if (full) await breath();
  }
}

/** What a stored value is in the new type. */
function converted(filling: Filling, stored: unknown, kept: unknown): Value {
  const { from, to, forth, back } = filling;
  const value = from.form.decode(stored);
  const former = kept === undefined || kept === null ? null : to.form.decode(kept);
  // What this type could not say became its blank.
  if (former !== null && same(back(former) ?? (from.form.isBoolean ? false : null), value)) return former;
  const next = forth(value);
  if (next === null && value !== null) filling.lost += 1;
  return next;
}

/** A blank is what the new column holds by itself. */
const written = (filling: Filling | undefined, value: Value): unknown =>
  value === null ? (filling?.to.form.isBoolean ? 0 : null) : filling?.to.form.encode(value);

const same = (a: Value, b: Value): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
