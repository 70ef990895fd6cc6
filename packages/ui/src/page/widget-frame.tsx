import { InfoCircleOutlined } from '@ant-design/icons';
import type { Page, Query, Widget } from '@stepwell/definition';
import type { PictureServices, WidgetPicture } from '@stepwell/widgets/ui';
import { useQueries } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import { Suspense, useMemo } from 'react';
import { stageKeyOf, titleKey, useApp } from '../app/app-context.ts';
import { rowsQuery } from '../data/records.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './page.module.css';

interface WidgetFrameProps {
  readonly page: Page;
  readonly widget: Widget;
  readonly services: PictureServices;
  /** Without a card around it: it is all there is on the page. */
  readonly isAlone?: boolean;
}

/** One widget of a page: its name, its picture, and what stands there while or when there is none. */
export function WidgetFrame({ page, widget, services, isAlone }: WidgetFrameProps) {
  const { vocabulary } = useApp();
  const { locale } = useWords();
  const picture = vocabulary.pictures.find((one) => one.name === widget.kind);
  const label = wordsOf(widget.label, locale);
  const help = wordsOf(widget.help, locale);
  if (!picture) return null;
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
          {help && (
            <Tooltip title={help}>
              <InfoCircleOutlined aria-label={help} />
            </Tooltip>
          )}
        </h2>
      )}
      <div className={styles['content']}>
        <Content widget={widget} picture={picture} services={services} />
      </div>
    </section>
  );
}

const placeOf = ({ at }: Widget) => (at ? `${at[1] + 1} / ${at[0] + 1} / span ${at[3]} / span ${at[2]}` : 'auto / span 12');

function Content({ widget, picture, services }: { widget: Widget; picture: WidgetPicture; services: PictureServices }) {
  const here = useApp();
  const { say } = useWords();
  const queries = useMemo(() => {
    const titleOf = (table: string) => {
      const full = here.tables.get(table);
      return full ? titleKey(full) : 'id';
    };
    const state = { filters: {}, now: Date.now(), titleOf, stageOf: (table: string) => stageKeyOf(here.app, table) };
    const spec = here.vocabulary.widgets.find((one) => one.name === widget.kind);
    return Object.entries<Query>(spec?.queries(widget, state) ?? {});
  }, [here, widget]);
  const asked = useQueries({ queries: queries.map(([, query]) => rowsQuery(here.key, query)) });
  const failed = asked.find((one) => one.isError);
  if (failed) return <ErrorState compact error={failed.error} retry={() => void failed.refetch()} />;
  if (asked.some((one) => one.isPending)) return <LoadingState rows={3} />;
  const answers = Object.fromEntries(queries.map(([name], at) => [name, asked[at]?.data?.rows ?? []]));
  if (picture.isEmpty?.(answers)) return <EmptyState compact title={say('widget.none')} why={say('widget.noneWhy')} />;
  const { Picture } = picture;
  return (
    <Suspense fallback={<LoadingState rows={3} />}>
      <Picture options={widget} answers={answers} services={services} />
    </Suspense>
  );
}
