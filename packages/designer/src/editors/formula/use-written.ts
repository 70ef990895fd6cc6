import { useEffect, useEffectEvent, useState } from 'react';
import { type Stand, understoodAt } from './formula-problems.ts';
import { shownFormula, storedFormula } from './stored-formula.ts';

interface Written {
  readonly text: string;
  /** What is kept while this is written: as long as it is one of these, nobody else has changed it. */
  readonly kept: readonly string[];
}

export interface WrittenFormula {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Keeps it and shows it as its readers see it. */
  readonly leave: () => void;
}

interface Kept {
  readonly value: unknown;
  readonly stand: Stand | undefined;
  readonly locale: 'zh-CN' | 'en';
  readonly onChange: (value: unknown) => void;
}

/** How long nothing is written before what makes sense is kept. */
const PAUSE = 700;

const nameOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** The text of a formula while it is written, and what is kept of it: whatever makes sense after a pause, the rest when it is left. */
export function useWritten({ value, stand, locale, onChange }: Kept): WrittenFormula {
  const [written, setWritten] = useState<Written>();
  const isMine = written?.kept.includes(nameOf(value)) === true;
  const shown = shownFormula(value, stand, locale);
  const text = isMine && written ? written.text : shown;
  const keep = (now: string) => {
    const next = storedFormula(now, value, stand);
    const [was, is] = [nameOf(value), nameOf(next)];
    if (was === is) return;
    setWritten({ text: now, kept: [was, is] });
    onChange(next);
  };
  const pause = useEffectEvent((now: string) => {
    const makesSense = stand && (now.trim() === '' || understoodAt(now, stand).formula);
    if (makesSense) keep(now);
  });
  const typed = isMine ? written?.text : undefined;
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => pause(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const now = nameOf(value);
  // What was kept is there: from now on anything else comes from somebody else.
  if (isMine && written && written.kept.length > 1 && written.kept.at(-1) === now) setWritten({ text, kept: [now] });
  return {
    text,
    write: (next) => setWritten({ text: next, kept: [now] }),
    leave: () => {
      if (typed !== undefined && typed !== shown) keep(typed);
      setWritten(undefined);
    },
  };
}
