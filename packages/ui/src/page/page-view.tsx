import type { Page } from '@stepwell/definition';
import { dataIn } from '@stepwell/widgets/ui';
import { lazy, type ReactNode } from 'react';
import { useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './page.module.css';
import { usePictureServices } from './services.tsx';
import { useCreate } from './use-create.tsx';
import { WidgetFrame } from './widget-frame.tsx';

const ViewList = lazy(async () => ({ default: (await import('./view-list.tsx')).ViewList }));

/** The widget that is a list: alone on a page, it gets all a list can do. */
const LIST = 'table';

/** A page of an app: one list, one tall widget, or a grid of twelve columns. */
export function PageView({ page, head }: { page: Page; head?: ReactNode }) {
  const [only, ...others] = page.widgets;
  if (only && others.length === 0 && only.kind === LIST && typeof dataIn(only).where !== 'object' && !dataIn(only).group)
    return <ViewList page={page} />;
  return <Grid page={page} head={head} />;
}

function Grid({ page, head }: { page: Page; head?: ReactNode }) {
  const { vocabulary } = useApp();
  const { locale } = useWords();
  const services = usePictureServices();
  const create = useCreate(page.table);
  const [only] = page.widgets;
  const isTall = page.widgets.length === 1 && vocabulary.pictures.find((one) => one.name === only?.kind)?.isTall;
  return (
    <div className={styles['page']} data-tall={isTall || undefined}>
      {head ?? (
        <header className={styles['head']}>
          <h1>{wordsOf(page.label, locale, page.key)}</h1>
          {create}
        </header>
      )}
      {isTall && only ? (
        <WidgetFrame page={page} widget={only} services={services} isAlone />
      ) : (
        <div className={styles['grid']}>
          {page.widgets.map((widget) => (
            <WidgetFrame key={widget.key} page={page} widget={widget} services={services} />
          ))}
        </div>
      )}
    </div>
  );
}
