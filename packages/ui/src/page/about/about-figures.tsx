import { InfoCircleOutlined } from '@ant-design/icons';
import type { Label, Query, Widget } from '@stepwell/definition';
import { Drawer, Popover } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { LoadingState } from '../../states/loading-state.tsx';
import { useIsPhone } from '../../theme/use-media.ts';
import { useWords } from '../../words/words.ts';
import type { PageFilters } from '../filters/use-page-filters.ts';
import styles from './about.module.css';

const AboutQuery = lazy(async () => ({ default: (await import('./about-query.tsx')).AboutQuery }));

interface AboutFiguresProps {
  readonly widget: Widget;
  readonly filters: PageFilters;
  /** What the widget asks, and the instant of the answer. */
  readonly answers: {
    readonly queries: readonly (readonly [name: string, query: Query])[];
    readonly asOf?: string | undefined;
  };
  readonly label: string;
  /** What else says what they are for: the help of the page, where the widget is all there is on it. */
  readonly help?: Label | undefined;
}

/** The ⓘ of a widget: what its figures mean, which records they are of, and as of when. */
export function AboutFigures({ widget, filters, answers: { queries, asOf }, label, help }: AboutFiguresProps) {
  const isPhone = useIsPhone();
  const query = queries[0]?.[1];
  const said = widget.help ?? help;
  if (!query && !said) return null;
  const content = (
    <Suspense fallback={<LoadingState rows={3} />}>
      <AboutQuery {...{ widget, query, filters, asOf }} help={said} />
    </Suspense>
  );
  return isPhone ? <Sheet label={label}>{content}</Sheet> : <Bubble label={label}>{content}</Bubble>;
}

interface Shown {
  readonly label: string;
  readonly children: ReactNode;
}

function Bubble({ label, children }: Shown) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      content={<div className={styles['bubble']}>{children}</div>}
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      <button
        type="button"
        className={styles['button']}
        aria-label={say('about.of', { name: label })}
        aria-expanded={isOpen}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        <InfoCircleOutlined />
      </button>
    </Popover>
  );
}

/** On a phone it comes from below: beside a card at the edge there is no room. */
function Sheet({ label, children }: Shown) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles['button']}
        aria-label={say('about.of', { name: label })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <InfoCircleOutlined />
      </button>
      <Drawer open={isOpen} placement="bottom" size="auto" title={label} onClose={() => setOpen(false)} destroyOnHidden>
        {children}
      </Drawer>
    </>
  );
}
