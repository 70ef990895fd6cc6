import type { LineColumn, LineValues } from '../../field-input.ts';

/** The sums of columns that formulas give as numbers: those of what is typed (prices, discounts) would mean nothing. */
export function totalsOf(columns: readonly LineColumn[], rows: readonly LineValues[]): ReadonlyMap<string, number> {
  const sums = columns
    .filter(({ computed }) => computed)
    .flatMap(({ key }) => {
      const numbers = rows.map((row) => row[key]).filter((value): value is number => typeof value === 'number');
      if (numbers.length === 0) return [];
      const places = Math.max(...numbers.map((number) => (String(number).split('.')[1] ?? '').length));
      return [[key, Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(places))] as const];
    });
  return new Map(sums);
}
