import type { FullField, FullTable } from '@stepwell/definition';
import { type AppHere, stageKeyOf, titleKey } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';

export interface Column {
  readonly key: string;
  readonly field: FullField;
  /** Pixels; the title takes what is left, and never less than this. */
  readonly width: number;
  readonly isTitle: boolean;
  readonly isRight: boolean;
}

/** The instant at which the next thing of a record is due: shown as a countdown wherever it stands. */
export const DUE = 'due_at';

const MOST = 7;
const TITLE = 240;
const COUNTDOWN = 208;
const widths = { short: 120, half: 160, full: 224 } as const;

/** The columns of a list whose page names none: title, stage, what is due, owner, then what fits. */
export function usualColumns(here: AppHere, table: FullTable): string[] {
  const { owner, fields } = table.definition;
  const first = [titleKey(table), stageKeyOf(here.app, table.key), table.fields.has(DUE) ? DUE : undefined, owner];
  const further = fields.filter((field) => {
    const full = table.fields.get(field.key);
    return full && full.rows === undefined && faceOf(here.vocabulary, full.type).width !== 'full';
  });
  const keys = [...first, ...further.map((field) => field.key)].filter((key) => key !== undefined);
  return [...new Set(keys)].slice(0, MOST);
}

/** The columns of these keys; a key the table has not is left out. */
export function columnsOf(here: AppHere, table: FullTable, keys: readonly string[]): Column[] {
  const title = titleKey(table);
  return keys.flatMap((key) => {
    const field = table.fields.get(key);
    if (!field) return [];
    const face = faceOf(here.vocabulary, field.type);
    const width = key === title ? TITLE : key === DUE ? COUNTDOWN : widths[face.width];
    return [{ key, field, width, isTitle: key === title, isRight: face.align === 'right' }];
  });
}

/** The order after a press on a column's head: ascending, descending, then the list's own. */
export function nextSort(sort: string | undefined, key: string): string | undefined {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? undefined : key;
}
