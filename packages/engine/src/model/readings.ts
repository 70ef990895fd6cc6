import {
  checkFormula,
  type Depends,
  type Formula,
  type Logic,
  matchScope,
  type Schema,
  type TableSchema,
} from '@stepwell/expression';
import type { Reading } from './model.ts';

/** Whose records derive something, and the relations that lead from them to what is read. */
type Reader = Pick<Reading, 'table' | 'path'>;

/** Fields of a table that are read; `keys` among them decide whose rows its rows are. */
interface Read {
  readonly fields: readonly string[];
  readonly keys?: readonly string[];
}

/** Who derives what from whom: the table that is read → by whom, along which relations, and which fields matter. */
export class Readings {
  readonly #schema: Schema;
  readonly #byTable = new Map<string, Map<string, Reader & { fields: Set<string>; keys: Set<string> }>>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** Notes that records of `table` derive something by this formula. */
  add(table: string, formula: Formula): void {
    this.#follow({ table, path: [] }, table, { depends: formula.depends });
  }

  of(table: string): readonly Reading[] {
    return [...(this.#byTable.get(table)?.values() ?? [])].map(({ fields, keys, ...reading }) =>
      Object.freeze({ ...reading, fields: [...fields].sort(), keys: [...keys].sort() }),
    );
  }

  /** `decides`: what is read here decides whose rows those before it in the path are. */
  #follow(reader: Reader, table: string, { depends, decides = false }: { depends: Depends; decides?: boolean }): void {
    for (const [relation, inner] of [...Object.entries(depends.one), ...Object.entries(depends.many)]) {
      const type = this.#schema.tables.get(table)?.fields.get(relation)?.type;
      if (type?.kind !== 'ref' && type?.kind !== 'rows') continue;
      const next = { table: reader.table, path: [...reader.path, relation] };
      const keys = this.#rows(reader, next, { table, relation, target: type.table });
      const fields = [...inner.fields, ...keys];
      this.#note(type.table, next, { fields, keys: decides ? fields : keys });
      this.#follow(next, type.table, { depends: inner, decides });
    }
  }

  /** How the rows of a relation are found: gives the fields of theirs that decide it, and notes what else does. */
  #rows(reader: Reader, next: Reader, { table, relation, target }: { table: string; relation: string; target: string }) {
    const rows = this.#schema.tables.get(table)?.fields.get(relation)?.rows;
    if (!rows) return [];
    const others = this.#schema.tables.get(target);
    if ('match' in rows) return this.#matched(reader, next, { table, target, match: rows.match });
    const isWrittenHere = 'link' in rows ? rows.link.from === OWN_SIDE : others?.fields.has('parent') === true;
    if (isWrittenHere && reader.path.length > 0) this.#note(table, reader, { fields: [relation] });
    return 'link' in rows ? pairedBy(others, rows.link.table) : keysOf(others, rows.key);
  }

  #matched(reader: Reader, next: Reader, { table, target, match }: { table: string; target: string; match: unknown }) {
    const scope = matchScope({ owner: table, table: target });
    const { formula } = checkFormula(match as Logic, { schema: this.#schema, scope });
    if (!formula) return [];
    const { record } = formula.depends.scopes ?? {};
    if (record) {
      this.#note(table, reader, { fields: record.fields });
      this.#follow(reader, table, { depends: record });
    }
    this.#follow(next, target, { depends: formula.depends, decides: true });
    return formula.depends.fields;
  }

  #note(read: string, { table, path }: Reader, { fields, keys = [] }: Read): void {
    const readers = this.#byTable.get(read) ?? new Map();
    const name = [table, ...path].join('/');
    const known = readers.get(name) ?? { table, path, fields: new Set<string>(), keys: new Set<string>() };
    for (const field of fields) known.fields.add(field);
    for (const key of keys) known.keys.add(key);
    this.#byTable.set(read, readers.set(name, known));
  }
}

/** The side of a table of pairs that belongs to the field that writes it. */
const OWN_SIDE = 'record';

/** The fields of the other side that write the same table of pairs. */
const pairedBy = (table: TableSchema | undefined, pairs: string): readonly string[] =>
  [...(table?.fields.values() ?? [])].flatMap(({ key, rows }) =>
    rows && 'link' in rows && rows.link.table === pairs ? key : [],
  );

/** The field behind a column: when it changes, the row belongs to another record. */
const keysOf = (table: TableSchema | undefined, column: string): readonly string[] =>
  [...(table?.fields.values() ?? [])].filter((one) => (one.column ?? one.key) === column).map(({ key }) => key);
