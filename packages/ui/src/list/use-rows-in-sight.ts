import type { WireRecord } from '@stepwell/engine';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';

interface Sight {
  /** Asks for the next page. */
  readonly more: () => void;
  /** A record that is drawn wherever one scrolls: somebody writes in it. */
  readonly kept: string | undefined;
  readonly height: number;
}

export type RowInSight = { readonly record: WireRecord } | { readonly key: string; readonly space: number };

const EARLY = 15;

/** The rows of a list that are drawn, with spaces as high as what is not. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  records: readonly WireRecord[],
  { more, kept, height }: Sight,
): readonly RowInSight[] {
  const at = kept === undefined ? -1 : records.findIndex(({ id }) => id === kept);
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    rangeExtractor: useCallback(
      (range) => {
        const drawn = defaultRangeExtractor(range);
        return at < 0 || drawn.includes(at) ? drawn : [...drawn, at].sort((one, other) => one - other);
      },
      [at],
    ),
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= records.length - EARLY) more();
  }, [last, records.length, more]);
  let end = 0;
  const shown = items.flatMap((item): RowInSight[] => {
    const record = records[item.index];
    const space = item.start - end;
    end = item.end;
    const gap = space > 0 ? [{ key: `before ${item.index}`, space }] : [];
    return record ? [...gap, { record }] : gap;
  });
  const rest = rows.getTotalSize() - end;
  return rest > 0 ? [...shown, { key: 'rest', space: rest }] : shown;
}
