import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps the rows that are in sight where they are when others come or go above them; at the very top new ones show. */
export function useAnchored(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: string }[],
  height: number,
): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    const shown = before.current;
    before.current = rows;
    if (!element || shown === rows || element.scrollTop < height) return;
    const first = shown[Math.floor(element.scrollTop / height)];
    const [was, is] = [shown.findIndex(({ id }) => id === first?.id), rows.findIndex(({ id }) => id === first?.id)];
    if (is >= 0 && is !== was) element.scrollTop += (is - was) * height;
  }, [scroller, rows, height]);
}
