/** Which number of `03/04/2026` is the month. Dates that begin with the year need no guess. */
export type DateOrder = 'day-month' | 'month-day';

const DATE = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?=$|[\sT])/;

/** The order that the cells of a column betray: a first number above 12 is a day, a second one too. Undefined when nothing tells. */
export function guessDateOrder(cells: Iterable<string>): DateOrder | undefined {
  for (const cell of cells) {
    const [, first, second] = DATE.exec(cell) ?? [];
    if (Number(first) > 12) return 'day-month';
    if (Number(second) > 12) return 'month-day';
  }
  return undefined;
}

/** The cell with its date written year first; any other cell as it is. */
export function yearFirst(cell: string, order: DateOrder): string {
  return cell.replace(DATE, (_all, first: string, second: string, year: string) => {
    const [month, day] = order === 'day-month' ? [second, first] : [first, second];
    return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}
