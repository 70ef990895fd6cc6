import type { Page, Widget } from '@stepwell/definition';
import { type ReactNode, Suspense } from 'react';
import { AppContext, useApp } from '../app/app-context.ts';
import { usePublished } from '../app/use-published.ts';
import { MoveProvider } from '../move/use-move.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import type { PageFilters } from './filters/use-page-filters.ts';
import styles from './page.module.css';
import { usePictureServices } from './services.tsx';
import { useAnswers } from './use-answers.ts';
import { WidgetContent } from './widget-frame.tsx';

/** The published app around what is being designed, so that its widgets can show real data. */
export function PreviewApp({ app: key, children }: { readonly app: string; readonly children: ReactNode }) {
  const here = usePublished(key);
  return (
    <AppContext value={here}>
      <MoveProvider>{children}</MoveProvider>
    </AppContext>
  );
}

interface WidgetPreviewProps {
  readonly page: Page;
  readonly widget: Widget;
  /** What stands there where nothing can be shown yet: the table is not published, or the query does not fit it. */
  readonly otherwise: ReactNode;
}

const UNFILTERED: PageFilters = {
  values: {},
  definitions: [],
  meanings: [],
  count: 0,
  error: null,
  choose: () => undefined,
  reset: () => undefined,
};

/** A widget of a draft as it will be, with the data of now. It shows and does nothing. */
export function WidgetPreview(props: WidgetPreviewProps) {
  const { tables } = useApp();
  const data = props.widget['data'] as { readonly from?: string } | undefined;
  const isKnown = data === undefined || (data.from !== undefined && tables.has(data.from));
  return isKnown ? <Shown {...props} /> : props.otherwise;
}

function Shown({ page, widget, otherwise }: WidgetPreviewProps) {
  const services = usePictureServices(UNFILTERED.meanings);
  const answers = useAnswers(page, widget, UNFILTERED);
  if (answers.asked.some(({ isError }) => isError)) return otherwise;
  return (
    <div className={styles['preview']} inert>
      <Suspense fallback={<LoadingState rows={3} />}>
        <WidgetContent widget={widget} services={services} answers={answers} />
      </Suspense>
    </div>
  );
}
