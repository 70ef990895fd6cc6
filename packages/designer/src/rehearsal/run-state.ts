import type { Locale, WireRehearsal } from '@stepwell/ui/design';
import { createContext, useContext } from 'react';
import type { Rehearsal } from './use-rehearsal.ts';

/** What the parts of a test-run's screen share. */
export interface RunState {
  readonly rehearsal: Rehearsal;
  readonly run: WireRehearsal;
  /** Who acts and looks. */
  readonly viewer: string;
  /** The language of the preview, which need not be the page's. */
  readonly locale: Locale;
  /** The table whose records are made and shown. */
  readonly table: string;
  readonly setTable: (table: string) => void;
  /** The record that acts are about; undefined while a new one is written. */
  readonly selected: string | undefined;
  readonly select: (ref: string | undefined) => void;
}

export const RunContext = createContext<RunState | null>(null);

/** The test-run around this part of the page. */
export function useRun(): RunState {
  const state = useContext(RunContext);
  if (!state) throw new Error('useRun stands outside a test-run');
  return state;
}
