import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { useIsNarrow } from '../here/use-is-narrow.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './editors.module.css';

/** So much of it is seen at least. */
const ROOM = 120;
const EDGE = 12;

interface PanelProps {
  readonly ref?: RefObject<HTMLElement | null>;
  /** Whether the canvas wants more room than most. */
  readonly isRoomy?: boolean;
  readonly children: ReactNode;
}

/** Brings what is selected out from under the sheet that tells of it. */
function useUncovered(sheet: RefObject<HTMLElement | null>, selected: string | undefined): void {
  useEffect(() => {
    const canvas = sheet.current?.closest('main');
    const one = canvas?.querySelector('[data-selected="true"]');
    if (selected === undefined || !canvas || !one || !sheet.current) return;
    const top = one.getBoundingClientRect().top;
    // Only the canvas is scrolled; the frame around it stays where it is.
    if (top > sheet.current.getBoundingClientRect().top - ROOM)
      canvas.scrollBy({ top: top - canvas.getBoundingClientRect().top - EDGE });
  }, [sheet, selected]);
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
  const own = useRef<HTMLElement>(null);
  const place = ref ?? own;
  useUncovered(place, isNarrow && isOpen ? selected : undefined);
  const properties = say('design.properties');
  if (!isNarrow)
    return (
      <aside ref={ref} className={styles['panel']} aria-label={properties}>
        {children}
      </aside>
    );
  return (
    <aside ref={place} className={styles['sheet']} data-roomy={isRoomy} aria-label={properties} data-open={isOpen}>
      <button type="button" className={styles['sheetHead']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {properties}
        {isOpen ? <DownOutlined /> : <UpOutlined />}
      </button>
      {isOpen && <div className={styles['sheetBody']}>{children}</div>}
    </aside>
  );
}
