import type { FullTable, Role } from '@stepwell/definition';
import { isComputed } from '../app/app-context.ts';
import { mayAct } from '../shell/navigation.ts';

/** Whether one of the roles lets its holders write this field, in all records or in some. */
export const mayWriteField = (roles: readonly Role[], table: string, key: string): boolean =>
  roles.some(({ admin, tables }) => admin || (tables?.[table]?.update && tables[table].fields?.[key]?.update !== false));

/** The fields of a table that its reader writes. */
export const writtenFields = (roles: readonly Role[], table: FullTable): readonly string[] =>
  mayAct(roles, table.key, 'update')
    ? [...table.fields.values()]
        .filter((field) => !isComputed(field) && !field.rows && !field.definition.archived)
        .map((field) => field.definition.key)
        .filter((key) => mayWriteField(roles, table.key, key))
    : [];
