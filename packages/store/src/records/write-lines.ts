import type { Value, Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { name, place } from '../sql/dialect.ts';
import { statementsOf } from './table-statements.ts';
import type { Writing } from './writing.ts';

/** Makes the record have exactly these lines, in this order: those with a known id are changed, the others are new. */
export async function replaceLines(writing: Writing, table: string, parent: string, lines: Value): Promise<void> {
  const { executor, dialect, model } = writing;
  const statements = statementsOf(model, table, dialect);
  const select = dialect.compile(sql`select id from ${name(statements.shape.model.sqlName)} where parent = ${place(parent)}`);
  const known = new Set((await executor.all(select.sql, select.parameters)).map(([id]) => id));
  const wanted = (Array.isArray(lines) ? lines : []) as readonly Values[];
  const kept = new Set(wanted.map(({ id }) => id));
  for (const id of known) if (!kept.has(id as string)) await executor.run(statements.remove, [id]);
  const { columns } = statements.shape;
  for (const [position, line] of wanted.entries()) {
    const id = typeof line['id'] === 'string' ? line['id'] : writing.newId();
    const whole: Values = { ...line, id, parent };
    if (!known.has(id)) {
      await executor.run(statements.insert, [...columns.map(({ key, form }) => form.encode(whole[key] ?? null)), position]);
      continue;
    }
    const changed = columns.filter(({ key }) => Object.hasOwn(line, key) && key !== 'id');
    const update = statements.update([...changed.map(({ column }) => column), '_position'], false);
    await executor.run(update, [...changed.map(({ key, form }) => form.encode(whole[key] ?? null)), position, id]);
  }
}
