import type { FullTable, Role } from '@stepwell/definition';
import { isComputed } from '../app/app-context.ts';
import { mayAct, mayWriteField } from '../shell/navigation.ts';

/** The fields of a table that its reader writes. */
export const writtenFields = (roles: readonly Role[], table: FullTable): readonly string[] =>
  mayAct(roles, table.key, 'update')
    ? [...table.fields.values()]
        .filter((field) => !isComputed(field) && !field.rows && !field.definition.archived)
        .map((field) => field.definition.key)
        .filter((key) => mayWriteField(roles, table.key, key))
    : [];
