import type { Page } from '@stepwell/definition';
import { columnsIn, dataIn } from '@stepwell/widgets/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { usualColumns } from '../list/columns.ts';
import { RecordList } from '../list/record-list.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { AboutFigures } from './about/about-figures.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { type PageFilters, usePageFilters } from './filters/use-page-filters.ts';
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
  const filters = usePageFilters(page);
  const condition = useCondition(where, filters);
  if (!table || condition.isPending) return null;
  const title = wordsOf(page.label, locale, page.key);
  const query = { from, ...(where ? { where } : {}) };
  const about = <AboutFigures {...{ widget, filters }} answers={{ queries: [['data', query]] }} label={title} help={page.help} />;
  const order = sort?.every((entry) => typeof entry === 'string') ? sort.join(',') : undefined;
  return (
    <>
      <FilterBar page={page} filters={filters} />
      <RecordList
        key={page.key}
        page={page.key}
        table={table}
        title={title}
        about={about}
        columns={columns}
        {...(condition.text ? { where: condition.text } : {})}
        {...(order ? { sort: order } : {})}
        create={create}
      />
    </>
  );
}

/** The list's condition with the page's filters written out. */
function useCondition(where: string | object | undefined, { meanings, values }: PageFilters) {
  const isPlain = where === undefined || (typeof where === 'string' && meanings.length === 0);
  const written = useQuery({
    queryKey: ['condition', where, meanings],
    queryFn: async () => (await import('@stepwell/widgets/drill')).filledFormula(where ?? '', meanings) ?? '',
    enabled: !isPlain && values !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  if (isPlain) return { isPending: false, text: where };
  return { isPending: written.data === undefined, text: written.data };
}
