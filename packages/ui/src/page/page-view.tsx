import type { Page } from '@stepwell/definition';
import { dataIn } from '@stepwell/widgets/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { useApp } from '../app/app-context.ts';
import { AloneWidget } from './alone-widget.tsx';
import { usePageFilters } from './filters/use-page-filters.ts';
import styles from './page.module.css';
import { PageHead } from './page-head.tsx';
import { usePictureServices } from './services.tsx';
import { WidgetFrame } from './widget-frame.tsx';

const FilterBar = lazy(async () => ({ default: (await import('./filters/filter-bar.tsx')).FilterBar }));
const ViewList = lazy(async () => ({ default: (await import('./view-list.tsx')).ViewList }));

/** The widget that is a list: alone on a page, it gets all a list can do. */
const LIST = 'table';

/** A page of an app: one list, one tall widget, or a grid of twelve columns. */
export function PageView({ page, head }: { page: Page; head?: ReactNode }) {
  const [only, ...others] = page.widgets;
  if (only && others.length === 0 && only.kind === LIST && !dataIn(only).group && !dataIn(only).measures)
    return <ViewList page={page} />;
  return <Grid page={page} head={head} />;
}

function Grid({ page, head }: { page: Page; head?: ReactNode }) {
  const { vocabulary } = useApp();
  const filters = usePageFilters(page);
  const services = usePictureServices(filters.meanings);
  const [only] = page.widgets;
  const isTall = page.widgets.length === 1 && vocabulary.pictures.find((one) => one.name === only?.kind)?.isTall;
  const bar = page.filters?.length ? (
    <Suspense>
      <FilterBar page={page} filters={filters} />
    </Suspense>
  ) : null;
  if (isTall && only)
    return (
      <div className={styles['page']} data-tall>
        <AloneWidget {...{ page, services, filters, head }} widget={only}>
          {bar}
        </AloneWidget>
      </div>
    );
  return (
    <div className={styles['page']}>
      <PageHead page={page} head={head} />
      {bar}
      <div className={styles['grid']}>
        {page.widgets.map((widget) => (
          <WidgetFrame key={widget.key} page={page} widget={widget} services={services} filters={filters} />
        ))}
      </div>
    </div>
  );
}
