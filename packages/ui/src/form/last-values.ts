import type { FullTable } from '@stepwell/definition';
import type { AppHere } from '../app/app-context.ts';
import { isBlank } from '../cell/is-blank.ts';
import type { WireValues } from './judge.ts';

const keyOf = (here: AppHere, table: FullTable) => `stepwell.last.${here.me.id}.${here.key}.${table.key}`;

/** What was chosen for the last new record of a table, on this device: of the fields whose values often come again. */
export function lastValues(here: AppHere, table: FullTable): WireValues {
  try {
    return JSON.parse(localStorage.getItem(keyOf(here, table)) ?? '{}') as WireValues;
  } catch {
    return {};
  }
}

export function keepLast(here: AppHere, table: FullTable, values: WireValues): void {
  const often = Object.entries(values).filter(([key, value]) => !isBlank(value) && comesAgain(table, key));
  try {
    localStorage.setItem(keyOf(here, table), JSON.stringify(Object.fromEntries(often)));
  } catch {
    // A full or closed storage costs the proposal, never the record.
  }
}

/** Choices come again from record to record; names, numbers and days do not. */
const comesAgain = (table: FullTable, key: string): boolean => table.fields.get(key)?.type.group === 'choice';
