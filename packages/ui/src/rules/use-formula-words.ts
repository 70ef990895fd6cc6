import { useMemo } from 'react';
import { useTexts } from '../cell/use-names.ts';
import { useRules } from './use-rules.ts';

/** Says formulas of a table in the reader's words. */
export interface FormulaWords {
  readonly sentence: (table: string, source: unknown) => string;
  /** Of conditions that must all hold each by itself. */
  readonly conditions: (table: string, source: unknown) => readonly string[];
}

/** The way to say formulas; `…` while the rules are on their way, which come only when they are needed. */
export function useFormulaWords(isNeeded: boolean): FormulaWords {
  const rules = useRules(isNeeded);
  const text = useTexts();
  return useMemo(
    () => ({
      sentence: (table, source) => rules?.sentence(table, source, text) ?? '…',
      conditions: (table, source) => rules?.conditions(table, source, text) ?? ['…'],
    }),
    [rules, text],
  );
}
