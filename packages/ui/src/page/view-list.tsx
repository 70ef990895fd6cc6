import type { Page } from '@stepwell/definition';
import { columnsIn, dataIn } from '@stepwell/widgets/ui';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { usualColumns } from '../list/columns.ts';
import { RecordList } from '../list/record-list.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { useCreate } from './use-create.tsx';

/** The list that is a page of its own. */
export function ViewList({ page }: { page: Page }) {
  const here = useApp();
  const { locale } = useWords();
  const widget = page.widgets[0]!;
  const { from, where, sort } = dataIn(widget);
  const table = here.tables.get(from);
  const create = useCreate(from);
  const columns = useMemo(() => {
    const named = columnsIn(widget).map((column) => column.field);
    return named.length > 0 || !table ? named : usualColumns(here, table);
  }, [widget, here, table]);
  if (!table) return null;
  const order = sort?.every((entry) => typeof entry === 'string') ? sort.join(',') : undefined;
  return (
    <RecordList
      key={page.key}
      page={page.key}
      table={table}
      title={wordsOf(page.label, locale, page.key)}
      columns={columns}
      {...(typeof where === 'string' ? { where } : {})}
      {...(order ? { sort: order } : {})}
      create={create}
    />
  );
}
