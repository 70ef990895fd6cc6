import type { Page, Query, Widget } from '@stepwell/definition';
import { dataIn, type PictureServices, type WidgetPicture } from '@stepwell/widgets/ui';
import { useQueries } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { stageKeyOf, titleKey, useApp } from '../app/app-context.ts';
import { rowsQuery } from '../data/records.ts';
import { CreateRecord } from '../form/create-record.tsx';
import { mayAct } from '../shell/navigation.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { AboutFigures } from './about/about-figures.tsx';
import type { PageFilters } from './filters/use-page-filters.ts';
import styles from './page.module.css';

interface WidgetFrameProps {
  readonly page: Page;
  readonly widget: Widget;
  readonly services: PictureServices;
  readonly filters: PageFilters;
  /** Without a card around it: it is all there is on the page. */
  readonly isAlone?: boolean;
}

/** One widget of a page: its name, its picture, and what stands there while or when there is none. */
export function WidgetFrame({ page, widget, services, filters, isAlone }: WidgetFrameProps) {
  const { vocabulary } = useApp();
  const { locale } = useWords();
  const picture = vocabulary.pictures.find((one) => one.name === widget.kind);
  const { queries, asked } = useAnswers(page, widget, filters);
  const label = wordsOf(widget.label, locale);
  if (!picture) return null;
  const asOf = asked.map((one) => one.data?.asOf ?? '').find(Boolean);
  return (
    <section
      className={isAlone ? styles['alone'] : styles['widget']}
      style={{ '--place': placeOf(widget), '--height': widget.at?.[3] ?? 4 } as React.CSSProperties}
      data-kind={widget.kind}
      data-width={widget.at?.[2] ?? 12}
      aria-label={label || wordsOf(page.label, locale)}
    >
      {label && !isAlone && (
        <h2 className={styles['label']}>
          {label}
          <AboutFigures widget={widget} query={queries[0]?.[1]} filters={filters} asOf={asOf} label={label} />
        </h2>
      )}
      <div className={styles['content']}>
        <Content widget={widget} picture={picture} services={services} queries={queries} asked={asked} />
      </div>
    </section>
  );
}

const placeOf = ({ at }: Widget) => (at ? `${at[1] + 1} / ${at[0] + 1} / span ${at[3]} / span ${at[2]}` : 'auto / span 12');

type Named = readonly (readonly [name: string, query: Query])[];

/** What a widget asks, and what it was answered under the page's filters. */
function useAnswers(page: Page, widget: Widget, { values }: PageFilters) {
  const here = useApp();
  const hasFilters = (page.filters?.length ?? 0) > 0;
  const queries: Named = useMemo(() => {
    const titleOf = (table: string) => {
      const full = here.tables.get(table);
      return full ? titleKey(full) : 'id';
    };
    const stageOf = (table: string) => stageKeyOf(here.app, table);
    const spec = here.vocabulary.widgets.find((one) => one.name === widget.kind);
    return Object.entries<Query>(spec?.queries(widget, { filters: values ?? {}, now: Date.now(), titleOf, stageOf }) ?? {});
  }, [here, widget, values]);
  const on = hasFilters && values ? { page: page.key, filter: values } : {};
  const isReady = !hasFilters || values !== undefined;
  const asked = useQueries({
    queries: queries.map(([, query]) => ({ ...rowsQuery(here.key, query, on), enabled: isReady })),
  });
  return { queries, asked };
}

interface ContentProps {
  readonly widget: Widget;
  readonly picture: WidgetPicture;
  readonly services: PictureServices;
  readonly queries: Named;
  readonly asked: ReturnType<typeof useAnswers>['asked'];
}

function Content({ widget, picture, services, queries, asked }: ContentProps) {
  const failed = asked.find((one) => one.isError);
  if (failed) return <ErrorState compact error={failed.error} retry={() => void failed.refetch()} />;
  if (asked.some((one) => one.isPending)) return <LoadingState rows={3} />;
  const answers = Object.fromEntries(queries.map(([name], at) => [name, asked[at]?.data?.rows ?? []]));
  const earlier = Object.fromEntries(queries.map(([name], at) => [name, asked[at]?.data?.earlier]));
  if (picture.isEmpty?.(answers)) return <EmptyWidget widget={widget} />;
  const { Picture } = picture;
  return (
    <Suspense fallback={<LoadingState rows={3} />}>
      <Picture options={widget} answers={answers} earlier={earlier} services={services} />
    </Suspense>
  );
}

/** What stands in a widget without rows; whoever may, makes the first here. */
function EmptyWidget({ widget }: { widget: Widget }) {
  const { tables, roles } = useApp();
  const { say } = useWords();
  const table = tables.get(dataIn(widget).from);
  const act = table && mayAct(roles, table.key, 'create') ? <CreateRecord table={table} quiet /> : undefined;
  return <EmptyState compact title={say('widget.none')} why={say('widget.noneWhy')} act={act} />;
}
