import { type Act, type Actor, fieldRightOf, type Grant, type Model, rightOf } from '@stepwell/engine';
import { formulaToSql } from '@stepwell/expression';
import { sql } from 'kysely';
import { shapeOf } from '../records/table-shape.ts';
import { allOf, column, name, type Sql, type SqlDialect } from '../sql/dialect.ts';

/** What an actor may see, as conditions of SQL. */
export class Rights {
  readonly #model: Model;
  readonly #actor: Actor;
  readonly #dialect: SqlDialect;
  #count = 0;

  constructor(model: Model, actor: Actor, dialect: SqlDialect) {
    this.#model = model;
    this.#actor = actor;
    this.#dialect = dialect;
  }

  /** Whether the actor may do this with any row of the table at all. */
  isGiven(table: string, act: Act = 'read'): boolean {
    return rightOf(this.#model, this.#actor, table, act) !== false;
  }

  /** What a row must meet for the act; nothing when every row may. Rows of companions and lines stand under their record. */
  rows(table: string, alias: string, act: Act = 'read'): Sql[] {
    const { model } = shapeOf(this.#model, table);
    if (model.parent === undefined) return this.#granted(rightOf(this.#model, this.#actor, table, act), alias);
    return [this.#underParent(table, model.parent, { alias, act }), ...this.#visibleChanges(table, model.parent, alias)];
  }

  /** Whether a field may be read of a record that may be: always, never, or where the conditions hold. */
  field(table: string, field: string, alias: string): true | false | Sql {
    const grant = this.#fieldGrant(table, field);
    if (typeof grant === 'boolean') return grant;
    if (this.isAsOpenAsRecord(table, field)) return true;
    const [condition] = this.#granted(grant, alias);
    return condition ?? true;
  }

  #fieldGrant(table: string, key: string): Grant {
    // A row of a companion or of lines is seen or not as a whole.
    if (shapeOf(this.#model, table).model.parent !== undefined) return true;
    return fieldRightOf(this.#model, this.#actor, { table, key }, 'read');
  }

  #underParent(table: string, parent: string, { alias, act }: { readonly alias: string; readonly act: Act }): Sql {
    const { byKey } = shapeOf(this.#model, table);
    const { schema } = shapeOf(this.#model, parent);
    const above = `parent_${++this.#count}`;
    const link = column(alias, byKey.get('parent')?.column ?? 'parent');
    const conditions = [
      sql`${column(above, 'id')} = ${link}`,
      ...(schema.deletedColumn ? [sql`${column(above, schema.deletedColumn)} is null`] : []),
      // The field of the record that shows these rows: what hides it hides them.
      ...this.#granted(this.#fieldGrant(parent, table.slice(parent.length + 1)), above),
      ...(act === 'read' ? [] : this.#granted(rightOf(this.#model, this.#actor, parent, act), above)),
    ];
    return sql`exists (select 1 from ${name(schema.sqlName)} as ${name(above)} where ${allOf(conditions)})`;
  }

  /** The history of a field is as secret as the field. */
  #visibleChanges(table: string, parent: string, alias: string): Sql[] {
    const { schema } = shapeOf(this.#model, table);
    if (schema.sqlName !== '_changes') return [];
    const { fields: live, definition } = shapeOf(this.#model, parent).model;
    // What was hidden while it was in use stays hidden when it is put aside.
    const fields = [...live.keys(), ...definition.fields.flatMap(({ key, archived }) => (archived ? key : []))];
    const hidden = fields.filter((key) => !this.isAsOpenAsRecord(parent, key));
    if (hidden.length === 0) return [];
    return [sql`not (${this.#dialect.isIn(column(alias, 'field'), sql`${this.#dialect.listParameter(hidden)}`)})`];
  }

  /** Whether whoever may read a record may read this field of it. */
  isAsOpenAsRecord(table: string, key: string): boolean {
    const [field, row] = [this.#fieldGrant(table, key), rightOf(this.#model, this.#actor, table, 'read')];
    return field === true || JSON.stringify(logicOf(field)) === JSON.stringify(logicOf(row));
  }

  #granted(grant: Grant, alias: string): Sql[] {
    if (grant === true) return [];
    if (grant === false) return [sql`1 = 0`];
    const { schema } = this.#model;
    const dialect = this.#dialect.name;
    const alternatives = grant.map((conditions) =>
      allOf(conditions.map((formula) => formulaToSql(formula, { dialect, sql, schema, alias, mode: 'filter' }))),
    );
    return [sql`(${sql.join(alternatives, sql` or `)})`];
  }
}

const logicOf = (grant: Grant): unknown =>
  typeof grant === 'boolean' ? grant : grant.map((conditions) => conditions.map(({ logic }) => logic));
