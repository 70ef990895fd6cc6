import type { Effect, Model } from '@stepwell/engine';
import { sql } from 'kysely';
import { name, place } from '../sql/dialect.ts';
import { comparedValues, writeLikenesses } from './likenesses.ts';
import { shapeOf } from './table-shape.ts';
import { statementsOf } from './table-statements.ts';
import type { Writing } from './writing.ts';

const COMPANIONS = ['_moves', '_changes', '_activities', '_timers', '_wakes', '_tasks'];

/** Removes a record for good, with its lines, pairs and companions; relations that still lead to it become blank. */
export async function purgeRecord(writing: Writing, { table, id }: Extract<Effect, { effect: 'purge' }>): Promise<void> {
  const { executor, dialect, model } = writing;
  for (const companion of COMPANIONS) {
    const remove = dialect.compile(
      sql`delete from ${name(companion)} where app = ${place(model.app.info.key)} and ${name('table')} = ${place(table)}
        and record = ${place(id)}`,
    );
    await executor.run(remove.sql, remove.parameters);
  }
  for (const lead of [model, ...writing.beside].flatMap((one) => leadingTo(one, table))) {
    const column = name(lead.column);
    const blank = dialect.compile(sql`update ${name(lead.table)} set ${column} = null where ${column} = ${place(id)}`);
    await executor.run(blank.sql, blank.parameters);
  }
  const statements = statementsOf(model, table, dialect);
  const { model: own } = statements.shape;
  if (own.likenesses.length > 0)
    await writeLikenesses(writing, own, { id, before: await comparedValues(writing, statements, id) });
  await executor.run(statements.remove, [id]);
}

/** The columns of records and lines that hold ids of this table. */
const leadingTo = (model: Model, target: string): { readonly table: string; readonly column: string }[] =>
  [...model.tables.values()]
    .filter(({ kind }) => kind !== 'companion')
    .flatMap(({ key, sqlName }) => {
      const { columns, schema } = shapeOf(model, key);
      const leads = columns.filter((column) => {
        const type = schema.fields.get(column.key)?.type;
        return type?.kind === 'ref' && type.table === target && column.key !== 'id' && column.key !== 'parent';
      });
      return leads.map(({ column }) => ({ table: sqlName, column }));
    });
