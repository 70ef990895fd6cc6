import type { WireRecord } from '@stepwell/engine';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { choose, countOf, everything, isChosen, nothing, rangeOf, type Selection } from './selection.ts';

/** Choosing records of a list. */
export interface Selecting {
  readonly selection: Selection;
  /** How many are chosen. */
  readonly count: number;
  /** How many the list has, and how many of them are on the page. */
  readonly total: number;
  readonly loaded: number;
  readonly isChosen: (id: string) => boolean;
  /** Chooses a record or lets it go; with `range`, all from the one pressed before. */
  readonly press: (id: string, range?: boolean) => void;
  /** Chooses what is on the page, or lets everything go. */
  readonly pressAll: () => void;
  /** Chooses all that the list's condition gives. */
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

const SelectingContext = createContext<Selecting | null>(null);

/** Choosing records of the list around; null where nothing can be done with what is chosen. */
export const useSelecting = (): Selecting | null => useContext(SelectingContext);

interface SelectingPlaceProps {
  readonly records: readonly WireRecord[] | undefined;
  readonly total: number | undefined;
  /** What the list asks; another question gives other records, of which none is chosen. */
  readonly asked: string;
  readonly children: ReactNode;
}

const none: readonly WireRecord[] = [];

/** Lets the records of a list within it be chosen; records that come and go leave the choice as it is. */
export function SelectingPlace({ records = none, total = records.length, asked, children }: SelectingPlaceProps) {
  const [selection, setSelection] = useState(nothing);
  const anchor = useRef<string>(undefined);
  const order = useMemo(() => records.map(({ id }) => id), [records]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins anew
  useEffect(() => setSelection(nothing), [asked]);
  const selecting = useMemo<Selecting>(() => {
    const clear = () => setSelection(nothing);
    return {
      selection,
      count: countOf(selection, total),
      total,
      loaded: order.length,
      isChosen: (id) => isChosen(selection, id),
      press: (id, range) => {
        const ids = range ? rangeOf(order, anchor.current, id) : [id];
        setSelection((before) => choose(before, ids, range ? true : !isChosen(before, id)));
        anchor.current = id;
      },
      pressAll: () => setSelection(order.every((id) => isChosen(selection, id)) ? nothing : choose(nothing, order, true)),
      chooseAll: () => setSelection(everything),
      clear,
    };
  }, [selection, total, order]);
  return <SelectingContext value={selecting}>{children}</SelectingContext>;
}
