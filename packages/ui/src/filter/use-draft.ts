import { useEffect, useRef, useState } from 'react';
import { type Draft, draftOf, partOfDraft } from './draft.ts';
import type { Fields, FilterPart } from './filter.ts';

const PAUSE = 300;

/** A sentence being edited: as soon as it is whole and the fingers rest, the list shows what it says. */
export function useDraft(part: FilterPart | undefined, fields: Fields, apply: (part: FilterPart) => void) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(part));
  const waiting = useRef<FilterPart>(undefined);
  const latest = useRef(apply);
  latest.current = apply;
  const flush = useRef(() => {
    if (waiting.current) latest.current(waiting.current);
    waiting.current = undefined;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the draft begins the pause anew
  useEffect(() => {
    const timer = setTimeout(flush.current, PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => flush.current, []);
  const change = (next: Draft) => {
    waiting.current = partOfDraft(next, fields);
    setDraft(next);
  };
  return { draft, change, isWhole: partOfDraft(draft, fields) !== undefined };
}
