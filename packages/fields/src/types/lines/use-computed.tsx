import { useEffect, useState } from 'react';
import type { InputProps, LineColumn, LineValues } from '../../field-input.ts';
import type { LineRow } from './columns.tsx';

const PAUSE = 150;
const none: readonly LineValues[] = [];

/** What the formulas of lines give for the rows as they stand, a moment after the last key. */
export function useComputed({ options, services }: InputProps, rows: readonly LineRow[], columns: readonly LineColumn[]) {
  const table = options['table'];
  const isNeeded = typeof table === 'string' && rows.length > 0 && columns.some(({ computed }) => computed);
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!isNeeded || !services.computeLines) return;
    let isOver = false;
    const timer = setTimeout(() => {
      services.computeLines?.(table, rows).then(
        (values) => !isOver && setFound(values),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isNeeded, services, table, rows]);
  return found;
}
