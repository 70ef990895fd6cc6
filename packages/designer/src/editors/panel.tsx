import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { useIsNarrow } from '../here/use-is-narrow.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './editors.module.css';

interface PanelProps {
  readonly ref?: RefObject<HTMLElement | null>;
  /** Whether the canvas wants more room than most. */
  readonly isRoomy?: boolean;
  readonly children: ReactNode;
}

/** What is selected and what can be set of it: beside the canvas, or as a sheet from below where there is no room beside it. */
export function Panel({ ref, isRoomy = false, children }: PanelProps) {
  const { selected } = useDesign();
  const { say } = useDesignWords();
  const isNarrow = useIsNarrow(isRoomy ? 1199 : undefined);
  const [isOpen, setOpen] = useState(selected !== undefined);
  useEffect(() => {
    if (selected !== undefined) setOpen(true);
  }, [selected]);
  const properties = say('design.properties');
  if (!isNarrow)
    return (
      <aside ref={ref} className={styles['panel']} aria-label={properties}>
        {children}
      </aside>
    );
  return (
    <aside ref={ref} className={styles['sheet']} data-roomy={isRoomy} aria-label={properties} data-open={isOpen}>
      <button type="button" className={styles['sheetHead']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {properties}
        {isOpen ? <DownOutlined /> : <UpOutlined />}
      </button>
      {isOpen && <div className={styles['sheetBody']}>{children}</div>}
    </aside>
  );
}
