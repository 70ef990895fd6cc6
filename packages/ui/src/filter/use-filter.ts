import type { FullTable } from '@stepwell/definition';
import { useCallback, useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { useFormulaWords } from '../rules/use-formula-words.ts';
import { useRules } from '../rules/use-rules.ts';
import { type AskableField, askableFields } from './askable-fields.ts';
import { type Fields, type Filter, filterLogic, noFilter, readFilter } from './filter.ts';

export interface FilterHere {
  /** What the list asks; undefined while the formulas' rules are on their way, and where the address says nonsense. */
  readonly filter: Filter | undefined;
  readonly askable: readonly AskableField[];
  readonly fields: Fields;
  /** The condition that no sentence says, in words. */
  readonly words: (logic: Parameters<typeof readFilter>[0]) => string;
  readonly set: (filter: Filter) => void;
}

/** The formula in a list's address as a filter, and the way back. */
export function useFilter(table: FullTable, where: string | undefined, change: (where: string | undefined) => void): FilterHere {
  const here = useApp();
  const rules = useRules(where !== undefined);
  const askable = useMemo(() => askableFields(here, table), [here, table]);
  const fields = useMemo<Fields>(() => {
    const byPath = new Map(askable.map(({ path, field }) => [path, field]));
    return { at: (path) => byPath.get(path), context: here.context };
  }, [askable, here]);
  const filter = useMemo(() => {
    if (where === undefined) return noFilter;
    const formula = rules?.formula(table.key, where);
    return formula && readFilter(formula.logic, fields);
  }, [where, rules, table, fields]);
  const { sentence } = useFormulaWords(where !== undefined);
  const words = useCallback<FilterHere['words']>((logic) => sentence(table.key, logic), [sentence, table]);
  const set = useCallback(
    (next: Filter) => {
      const logic = filterLogic(next, fields);
      if (logic === undefined) return change(undefined);
      void import('../page/print-formula.ts').then(({ printFormula }) => change(printFormula(logic, { locale: 'en' })));
    },
    [fields, change],
  );
  return { filter, askable, fields, words, set };
}
