import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { NARROWEST, WIDEST } from './chosen-columns.ts';
import styles from './list.module.css';

interface ColumnEdgeProps {
  readonly label: string;
  readonly width: number;
  readonly widen: (width: number) => void;
}

const STEP = 16;

/** The edge of a column's head: dragged, or moved by the arrow keys, it makes the column wider or narrower. */
export function ColumnEdge({ label, width, widen }: ColumnEdgeProps) {
  const { say } = useWords();
  const from = useRef<number>(undefined);
  // The column itself follows when the pointer lets go: drawing every row anew at each move would lag behind it.
  const [shift, setShift] = useState(0);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = event.clientX;
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (from.current !== undefined) setShift(event.clientX - from.current);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (shift !== 0) widen((event.currentTarget.parentElement?.offsetWidth ?? width) + shift);
    from.current = undefined;
    setShift(0);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    widen((event.currentTarget.parentElement?.offsetWidth ?? width) + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <span
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say('columns.width', { name: label })}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      className={styles['edge']}
      style={shift === 0 ? {} : { transform: `translateX(${shift}px)` }}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={() => setShift(0)}
      onKeyDown={press}
    />
  );
}
