import { checkFormula, type Depends, type Formula, type Logic, type Schema, type TableSchema } from '@stepwell/expression';
import type { Reading } from './model.ts';

/** Who derives what from whom: the table that is read → by whom, along which relations, and which fields matter. */
export class Readings {
  readonly #schema: Schema;
  readonly #byTable = new Map<string, Map<string, { table: string; path: readonly string[]; fields: Set<string> }>>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** Notes that records of `table` derive something by this formula. */
  add(table: string, formula: Formula): void {
    this.#follow({ table, path: [] }, table, formula.depends);
  }

  of(table: string): readonly Reading[] {
    return [...(this.#byTable.get(table)?.values() ?? [])].map(({ fields, ...reading }) => ({
      ...reading,
      fields: [...fields].sort(),
    }));
  }

  #follow(reader: Omit<Reading, 'fields'>, table: string, depends: Depends): void {
    for (const [relation, inner] of [...Object.entries(depends.one), ...Object.entries(depends.many)]) {
      const type = this.#schema.tables.get(table)?.fields.get(relation)?.type;
      if (type?.kind !== 'ref' && type?.kind !== 'rows') continue;
      const next = { table: reader.table, path: [...reader.path, relation] };
      this.#note(type.table, next, [...inner.fields, ...keysOf(this.#schema, table, relation)]);
      this.#follow(next, type.table, inner);
    }
  }

  #note(read: string, { table, path }: Omit<Reading, 'fields'>, fields: readonly string[]): void {
    const readers = this.#byTable.get(read) ?? new Map();
    const name = [table, ...path].join('/');
    const known = readers.get(name) ?? { table, path, fields: new Set<string>() };
    for (const field of fields) known.fields.add(field);
    this.#byTable.set(read, readers.set(name, known));
  }
}

/** The fields of the other side that write the same table of pairs. */
const pairedBy = (table: TableSchema | undefined, pairs: string): readonly string[] =>
  [...(table?.fields.values() ?? [])].flatMap(({ key, rows }) =>
    rows && 'link' in rows && rows.link.table === pairs ? key : [],
  );

/** The fields of the rows of a relation that decide whose rows they are: when they change, the row has other readers. */
function keysOf(schema: Schema, table: string, relation: string): readonly string[] {
  const field = schema.tables.get(table)?.fields.get(relation);
  if (field?.type.kind !== 'rows' || !field.rows) return [];
  const target = schema.tables.get(field.type.table);
  if ('key' in field.rows) {
    const { key } = field.rows;
    return [...(target?.fields.values() ?? [])].filter((one) => (one.column ?? one.key) === key).map((one) => one.key);
  }
  if ('link' in field.rows) return pairedBy(target, field.rows.link.table);
  const scope = { table: field.type.table, scopes: { record: { kind: 'row', table } } } as const;
  return checkFormula(field.rows.match as Logic, { schema, scope }).formula?.depends.fields ?? [];
}
