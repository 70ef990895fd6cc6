import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { tableWithPages, useApp } from '../app/app-context.ts';
import { CreateRecord } from '../form/create-record.tsx';
import { NotFoundPage } from '../routes/not-found-page.tsx';
import { mayAct } from '../shell/navigation.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { usualColumns } from './columns.ts';
import { RecordList } from './record-list.tsx';

/** The list of a table that no page of the app shows in its own way. */
export function ListPage() {
  const here = useApp();
  const { table: key = '' } = useParams({ strict: false }) as { table?: string };
  const { locale } = useWords();
  const table = tableWithPages(here, key);
  const columns = useMemo(() => (table ? usualColumns(here, table) : []), [here, table]);
  if (!table) return <NotFoundPage />;
  const create = mayAct(here.roles, key, 'create') ? <CreateRecord table={table} /> : undefined;
  return <RecordList key={key} table={table} title={wordsOf(table.label, locale, key)} columns={columns} create={create} />;
}
