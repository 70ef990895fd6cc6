import { useEffect, useState } from 'react';
import type { InputServices, RecordName } from '../field-input.ts';
import { nameBook } from './record-names.tsx';

/** Long enough that a word typed at speed is asked once. */
const PAUSE = 200;

export type SearchState =
  | { readonly state: 'idle' | 'asking' | 'failed'; readonly found: readonly RecordName[] }
  | { readonly state: 'found'; readonly found: readonly RecordName[] };

/** Asks for records while a picker is open, a moment after the last key; an answer to an older question is dropped. */
export function useRecordSearch(services: InputServices, { table, text, isOpen }: Question): SearchState {
  const [answer, setAnswer] = useState<SearchState>({ state: 'idle', found: [] });
  useEffect(() => {
    if (!isOpen) return undefined;
    let isOld = false;
    const settle = (next: SearchState) => !isOld && setAnswer(next);
    setAnswer(({ found }) => ({ state: 'asking', found }));
    const timer = setTimeout(
      () =>
        services.findRecords(table, text.trim()).then(
          (found) => {
            nameBook(services).learn(table, found);
            settle({ state: 'found', found });
          },
          () => settle({ state: 'failed', found: [] }),
        ),
      text === '' ? 0 : PAUSE,
    );
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [services, table, text, isOpen]);
  return answer;
}

interface Question {
  readonly table: string;
  readonly text: string;
  readonly isOpen: boolean;
}
