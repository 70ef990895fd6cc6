import type { FullTable } from '@stepwell/definition';
import { type AppHere, isComputed } from '../app/app-context.ts';
import { mayAct, mayWriteField } from '../shell/navigation.ts';
import type { Column } from './columns.ts';

/** The keys of the columns whose cells this reader can write where they stand. */
export function editableKeys({ roles }: AppHere, table: FullTable, columns: readonly Column[]): ReadonlySet<string> {
  if (!mayAct(roles, table.key, 'update')) return new Set();
  const written = columns.filter(({ key, field }) => !isComputed(field) && !field.rows && mayWriteField(roles, table.key, key));
  return new Set(written.map(({ key }) => key));
}
