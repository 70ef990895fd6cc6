import type { FullTable } from '@stepwell/definition';
import { useMemo } from 'react';
import type { ListView } from '../views/use-list-view.ts';
import { type ChosenColumn, columnsText, readColumns, widened } from './chosen-columns.ts';

/** The columns of a list, its usual ones until somebody chooses others, and the ways to choose. */
export function useColumns(table: FullTable, usual: readonly string[], { state, change }: Pick<ListView, 'state' | 'change'>) {
  const chosen = state.columns;
  const columns = useMemo<readonly ChosenColumn[]>(
    () => (chosen ? readColumns(chosen) : usual.map((key) => ({ key }))),
    [chosen, usual],
  );
  const choose = (next: readonly ChosenColumn[]) => {
    const text = columnsText(next);
    change({ columns: text === usual.join(',') ? undefined : text });
  };
  const widen = (key: string, width: number) => choose(widened(columns, key, width));
  const reset = chosen ? () => change({ columns: undefined }) : undefined;
  return { table, columns, choose, reset, widen };
}
