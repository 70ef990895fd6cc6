import type { Page, Widget } from '@stepwell/definition';
import { dataIn, type PictureServices } from '@stepwell/widgets/ui';
import { Suspense } from 'react';
import { useApp } from '../app/app-context.ts';
import { CreateRecord } from '../form/create-record.tsx';
import { mayAct } from '../shell/navigation.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { AboutFigures } from './about/about-figures.tsx';
import type { PageFilters } from './filters/use-page-filters.ts';
import styles from './page.module.css';
import { type Answers, useAnswers } from './use-answers.ts';

interface WidgetFrameProps {
  readonly page: Page;
  readonly widget: Widget;
  readonly services: PictureServices;
  readonly filters: PageFilters;
}

/** One widget of a page: its name, its picture, and what stands there while or when there is none. */
export function WidgetFrame({ page, widget, services, filters }: WidgetFrameProps) {
  const { locale } = useWords();
  const answers = useAnswers(page, widget, filters);
  const label = wordsOf(widget.label, locale);
  const name = label || wordsOf(page.label, locale, page.key);
  const about = <AboutFigures {...{ widget, filters, answers }} label={name} />;
  return (
    <section
      className={styles['widget']}
      style={{ '--place': placeOf(widget), '--height': widget.at?.[3] ?? 4 } as React.CSSProperties}
      data-kind={widget.kind}
      data-width={widget.at?.[2] ?? 12}
      aria-label={name}
    >
      {label ? (
        <h2 className={styles['label']}>
          {label}
          {about}
        </h2>
      ) : (
        about
      )}
      <div className={styles['content']}>
        <WidgetContent {...{ widget, services, answers }} />
      </div>
    </section>
  );
}

const placeOf = ({ at }: Widget) => (at ? `${at[1] + 1} / ${at[0] + 1} / span ${at[3]} / span ${at[2]}` : 'auto / span 12');

interface WidgetContentProps {
  readonly widget: Widget;
  readonly services: PictureServices;
  readonly answers: Answers;
}

/** The picture of a widget, or what stands there while or when there is none. */
export function WidgetContent({ widget, services, answers: { queries, asked } }: WidgetContentProps) {
  const { vocabulary } = useApp();
  const picture = vocabulary.pictures.find((one) => one.name === widget.kind);
  if (!picture) return null;
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
