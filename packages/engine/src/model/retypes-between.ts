import type { FieldModel, Model, TableModel } from './model.ts';

/** A field whose values must be read otherwise from now on; its column is the same. */
export interface Retype {
  /** The table and its field as the new version has them. */
  readonly table: TableModel;
  readonly to: FieldModel;
  readonly before: TableModel;
  readonly from: FieldModel;
}

/** The fields that keep values of another type, or more digits, than the new version gives them. */
export function retypesBetween(before: Model, after: Model): readonly Retype[] {
  const known = new Map([...before.tables.values()].map((table) => [table.sqlName, table]));
  const own = [...after.tables.values()].filter(({ kind }) => kind !== 'companion');
  return own.flatMap((table) => {
    const former = known.get(table.sqlName);
    if (!former) return [];
    const columns = new Map(
      [...former.fields.values()].flatMap((field) => (field.column ? [[field.column, field] as const] : [])),
    );
    return [...table.fields.values()].flatMap((to) => {
      const from = columns.get(to.column ?? '');
      if (!from || from.system || to.system || !isRetyped([before, former, from], [after, table, to])) return [];
      return [{ table, to, before: former, from }];
    });
  });
}

type Placed = readonly [Model, TableModel, FieldModel];

function isRetyped(was: Placed, is: Placed): boolean {
  const [from, to] = [was[2], is[2]];
  // What is computed is computed anew.
  if (from.formula || to.formula) return storageOf(was) !== storageOf(is);
  return from.type.name !== to.type.name || storageOf(was) !== storageOf(is) || scaleOf(was) > scaleOf(is);
}

const typeOf = ([model, table, field]: Placed) =>
  model.schema.tables.get(table.key)?.fields.get(field.key)?.type ?? field.type.type(field.options, model.context);

/** Whether a column of one holds what a column of the other does. */
const storageOf = (placed: Placed): string => {
  const { kind } = typeOf(placed);
  if (kind === 'number' || kind === 'datetime' || kind === 'duration' || kind === 'boolean') return 'INTEGER';
  return kind === 'list' || kind === 'files' || kind === 'opaque' ? 'JSON' : 'TEXT';
};

const scaleOf = (placed: Placed): number => {
  const type = typeOf(placed);
  return type.kind === 'number' ? type.scale : 0;
};
