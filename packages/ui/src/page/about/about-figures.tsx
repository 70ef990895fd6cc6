import { InfoCircleOutlined } from '@ant-design/icons';
import type { Query, Widget } from '@stepwell/definition';
import { Popover } from 'antd';
import { lazy, Suspense } from 'react';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import type { PageFilters } from '../filters/use-page-filters.ts';
import styles from './about.module.css';

const AboutQuery = lazy(async () => ({ default: (await import('./about-query.tsx')).AboutQuery }));

interface AboutFiguresProps {
  readonly widget: Widget;
  readonly query: Query | undefined;
  readonly filters: PageFilters;
  /** The instant of the answer. */
  readonly asOf: string | undefined;
  readonly label: string;
}

/** The ⓘ of a widget: what its figures mean, which records they are of, and as of when. */
export function AboutFigures({ widget, query, filters, asOf, label }: AboutFiguresProps) {
  const { say } = useWords();
  if (!query && !widget.help) return null;
  const content = (
    <Suspense fallback={<LoadingState rows={3} />}>
      <AboutQuery widget={widget} query={query} filters={filters} asOf={asOf} />
    </Suspense>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomLeft" destroyOnHidden>
      <button type="button" className={styles['button']} aria-label={say('about.of', { name: label })}>
        <InfoCircleOutlined />
      </button>
    </Popover>
  );
}
