import type { Page, Widget } from '@stepwell/definition';
import type { PictureServices } from '@stepwell/widgets/ui';
import type { ReactNode } from 'react';
import { useWords, wordsOf } from '../words/words.ts';
import { AboutFigures } from './about/about-figures.tsx';
import type { PageFilters } from './filters/use-page-filters.ts';
import styles from './page.module.css';
import { PageHead } from './page-head.tsx';
import { useAnswers } from './use-answers.ts';
import { WidgetContent } from './widget-frame.tsx';

interface AloneWidgetProps {
  readonly page: Page;
  readonly widget: Widget;
  readonly services: PictureServices;
  readonly filters: PageFilters;
  readonly head: ReactNode;
  /** What stands between the head and the widget. */
  readonly children: ReactNode;
}

/** A widget that is all there is on a page: the page's head says what its figures mean. */
export function AloneWidget({ page, widget, services, filters, head, children }: AloneWidgetProps) {
  const { locale } = useWords();
  const answers = useAnswers(page, widget, filters);
  const label = wordsOf(widget.label, locale) || wordsOf(page.label, locale, page.key);
  return (
    <>
      <PageHead page={page} head={head} about={<AboutFigures {...{ widget, filters, answers, label }} help={page.help} />} />
      {children}
      <section className={styles['alone']} data-kind={widget.kind} aria-label={label}>
        <div className={styles['content']}>
          <WidgetContent {...{ widget, services, answers }} />
        </div>
      </section>
    </>
  );
}
