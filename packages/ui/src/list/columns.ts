import type { FullField, FullTable, Role } from '@stepwell/definition';
import { type AppHere, stageKeyOf, titleKey } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import type { ChosenColumn } from './chosen-columns.ts';

export interface Column {
  readonly key: string;
  readonly field: FullField;
  /** Pixels; the title takes what is left, and never less than this. */
  readonly width: number;
  readonly isTitle: boolean;
  readonly isRight: boolean;
  /** Somebody gave it its width; a title then takes no more. */
  readonly isSized: boolean;
}

/** The instant at which the next thing of a record is due: shown as a countdown wherever it stands. */
export const DUE = 'due_at';

const MOST = 7;
const TITLE = 220;
const COUNTDOWN = 184;
const widths = { short: 120, half: 144, full: 224 } as const;

/** Whether one of the roles lets its holders see this field, in all records or in some. */
export const mayReadField = (roles: readonly Role[], table: string, key: string): boolean =>
  roles.some(({ admin, tables }) => admin || (tables?.[table]?.read && tables[table].fields?.[key]?.read !== false));

/** The fields of a table that a list can show to its reader. */
export const listFields = (here: AppHere, table: FullTable): FullField[] =>
  [...table.fields.values()].filter(
    (field) =>
      field.rows === undefined &&
      field.type.storage(field.options) !== 'rows' &&
      mayReadField(here.roles, table.key, field.definition.key),
  );

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

/** The columns of these keys, as wide as somebody made them; a key the table has not is left out. */
export function columnsOf(here: AppHere, table: FullTable, chosen: readonly (string | ChosenColumn)[]): Column[] {
  const title = titleKey(table);
  return chosen.flatMap((one) => {
    const { key, width }: ChosenColumn = typeof one === 'string' ? { key: one } : one;
    const field = table.fields.get(key);
    if (!field) return [];
    const face = faceOf(here.vocabulary, field.type);
    const usual = key === title ? TITLE : key === DUE ? COUNTDOWN : widths[face.width];
    const isSized = width !== undefined;
    return [{ key, field, width: width ?? usual, isTitle: key === title, isRight: face.align === 'right', isSized }];
  });
}
