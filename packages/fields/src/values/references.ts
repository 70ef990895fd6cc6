import type { FieldContext } from '../field-type.ts';
import { bad } from './bad.ts';

const ID = /^[\x21-\x7e]{1,64}$/;

/** JSON Schema of a record's id. */
export const ID_SCHEMA = { type: 'string', minLength: 1, maxLength: 64 } as const;

/** The id of a record. Whether there is such a record, and whether the writer may see it, the engine asks. */
export function readId(wire: unknown): string {
  if (typeof wire !== 'string' || !ID.test(wire))
    throw bad('NOT_A_RECORD', '请从列表里选择一条记录', 'Please choose a record from the list');
  return wire;
}

export const nameOf = (table: string, id: unknown, context: FieldContext): string =>
  context.nameOf?.(table, String(id)) ?? String(id);

/** A list of different ids, at most `most`. */
export function readIds(wire: unknown, most = 1000): readonly string[] | null {
  if (!Array.isArray(wire)) throw bad('NOT_A_LIST', '这里要填一组记录', 'This has to be a list of records');
  if (wire.length > most) throw bad('TOO_MANY', `最多 ${most} 条`, `At most ${most} records`);
  const ids = [...new Set(wire.map(readId))];
  return ids.length === 0 ? null : ids;
}
