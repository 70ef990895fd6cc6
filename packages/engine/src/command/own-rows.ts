import { type Depends, madeOnce, type Row, type Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

const NOTHING: Depends = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** What fields hold that keep their value in rows: ids of the records they join with, or lines. Other keys are passed over. */
export async function ownRows(work: Work, table: TableModel, id: string, keys: readonly string[]): Promise<Values> {
  const kept = keys.filter((key) => table.fields.get(key)?.type.rows !== undefined);
  if (kept.length === 0) return {};
  const many = Object.fromEntries(kept.map((key) => [key, needsOfRows(work, table, key)]));
  const needs = { ...NOTHING, many };
  const [row] = await work.transaction.find({ table: table.key, ids: [id], needs, deleted: 'with' });
  return Object.fromEntries(kept.map((key) => [key, keptIn(table, key, row?.many?.[key] ?? [])]));
}

const known = new WeakMap<TableModel, Map<string, Depends>>();

/** The same object each time: the store keeps its statements by it. */
function needsOfRows(work: Work, table: TableModel, key: string): Depends {
  return madeOnce(
    madeOnce(known, table, () => new Map<string, Depends>()),
    key,
    () => {
      const lines = work.model.tables.get(`${table.key}.${key}`);
      const fields = [...(lines?.fields.values() ?? [])].filter(({ column }) => column).map((field) => field.key);
      return { ...NOTHING, fields: ['id', ...fields] };
    },
  );
}

const keptIn = (table: TableModel, key: string, rows: readonly Row[]): Values[string] =>
  table.fields.get(key)?.type.rows === 'pairs'
    ? inOrder(rows.map(({ values }) => values['id'] as string))
    : rows.map(({ values: { parent: _, ...line } }) => line);

/** The records a field joins with are a set. */
const inOrder = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** The same changes, comparable with what is there: a line that is known keeps what the change does not name. */
export function overOwnRows(table: TableModel, changes: Values, old: Values): Values {
  const whole = Object.entries(changes).map(([key, value]) => [key, overOne(table, { key, value, old: old[key] ?? null })]);
  return Object.fromEntries(whole) as Values;
}

function overOne(table: TableModel, { key, value, old }: { key: string; value: Values[string]; old: Values[string] }) {
  const kind = table.fields.get(key)?.type.rows;
  if (!kind || !Array.isArray(value)) return value;
  if (kind === 'pairs') return inOrder(value as string[]);
  const before = new Map(((old ?? []) as readonly Values[]).map((line) => [line['id'], line]));
  return (value as readonly Values[]).map((line) => ({ ...before.get(line['id'] ?? null), ...line }));
}
