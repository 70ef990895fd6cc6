import { useCallback } from 'react';
import { useTexts } from '../cell/use-names.ts';
import { useWords } from '../words/words.ts';
import { useRules } from './use-rules.ts';

/** Says the conditions of a formula of a table in the reader's words, one by one. */
export type FormulaWords = (table: string, source: unknown) => readonly string[];

/** The way to say formulas; `…` while the rules are on their way, which come only when they are needed. */
export function useFormulaWords(isNeeded: boolean): FormulaWords {
  const rules = useRules(isNeeded);
  const text = useTexts();
  return useCallback((table, source) => rules?.inWords(table, source, text) ?? ['…'], [rules, text]);
}

/** The same in one sentence. */
export function useFormulaSentence(isNeeded: boolean): (table: string, source: unknown) => string {
  const words = useFormulaWords(isNeeded);
  const { say } = useWords();
  return useCallback((table, source) => words(table, source).join(` ${say('filter.and')} `), [words, say]);
}
