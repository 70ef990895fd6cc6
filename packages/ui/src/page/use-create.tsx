import type { ReactNode } from 'react';
import { useApp } from '../app/app-context.ts';
import { CreateRecord } from '../form/create-record.tsx';
import { mayAct } from '../shell/navigation.ts';

/** The way to make one more record of a table, for those who may. */
export function useCreate(key: string | undefined): ReactNode {
  const { tables, roles } = useApp();
  const table = tables.get(key ?? '');
  return table && mayAct(roles, table.key, 'create') ? <CreateRecord table={table} /> : undefined;
}
