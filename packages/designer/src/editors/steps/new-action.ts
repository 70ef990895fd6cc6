import type { ActionSpec, Table } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import type { ActionEntry } from './step-acts.ts';

interface Ground {
  readonly table: Pick<Table, 'fields'> & Partial<Pick<Table, 'owner'>>;
  /** What a new text says. */
  readonly text: string;
  /** The tables there are. */
  readonly tables?: readonly string[];
}

/** Whom a new action is about: whoever owns the record, else whoever made it. */
export const usualPerson = ({ owner }: Partial<Pick<Table, 'owner'>>): string => owner ?? 'created_by';

/** A new action with what its schema asks for; undefined where nothing fitting can be said by itself. */
export function newAction({ name, options }: ActionSpec, { table, text, tables = [] }: Ground): ActionEntry | undefined {
  if (options['x-keys'] === 'field') {
    const field = table.fields.find(({ type }) => type === 'boolean');
    return field && { [name]: { [field.key]: true } };
  }
  const properties = (options['properties'] ?? {}) as Record<string, JsonSchema>;
  const needed: Record<string, unknown> = {};
  for (const key of (options['required'] ?? []) as string[]) {
    const schema = properties[key] ?? {};
    if (schema['x-formula'] === 'users') needed[key] = usualPerson(table);
    else if (schema['x-label'] === true) needed[key] = text;
    else if (schema['x-ref'] === 'table' && tables[0] !== undefined) needed[key] = tables[0];
    else return undefined;
  }
  return { [name]: needed };
}
