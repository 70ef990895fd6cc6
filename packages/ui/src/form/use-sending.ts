import { useRef, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSentence } from '../states/use-sentence.ts';
import { type Attempt, attemptOf } from './draft.ts';
import type { WireValues } from './judge.ts';
import { problemsOf } from './problems-of.ts';

const noProblems: ReadonlyMap<string, readonly string[]> = new Map();

interface Sending {
  /** What was sent before, in this form or in the tab that was closed. */
  readonly last: Attempt | undefined;
  readonly fields: readonly string[];
  readonly save: (values: WireValues, key: string) => Promise<unknown>;
  /** Told of each attempt before it is made. */
  readonly begin: (attempt: Attempt) => void;
}

/** Sends the values of a form: unchanged ones under the key they had, so that they arrive once; says what was refused, and whether the network is what is missing. */
export function useSending({ last, fields, save, begin }: Sending) {
  const sentence = useSentence();
  const attempt = useRef(last);
  const [saving, setSaving] = useState(false);
  const [waits, setWaits] = useState(false);
  const [refused, setRefused] = useState(noProblems);
  const forget = () => {
    setRefused(noProblems);
    setWaits(false);
  };
  const send = async (values: WireValues): Promise<boolean> => {
    setSaving(true);
    setWaits(false);
    attempt.current = attemptOf(attempt.current, values);
    begin(attempt.current);
    try {
      await save(values, attempt.current.key);
      return true;
    } catch (error) {
      setWaits(error instanceof ApiError && error.status === 0);
      setRefused(error instanceof ApiError ? problemsOf(error, fields, sentence(error)) : new Map([['', [sentence(error)]]]));
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { send, forget, attempt, saving, waits, refused };
}
