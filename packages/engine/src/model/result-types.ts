import type { Type } from '@stepwell/expression';
import type { Model } from './model.ts';

/** The types of computed fields by `table.field`: checking found them, and pages show a value by its type. */
export const resultTypes = (model: Model): Record<string, Type> =>
  Object.fromEntries(
    [...model.tables.values()].flatMap((table) =>
      [...table.fields.values()].flatMap(({ key, formula }) => (formula ? [[`${table.key}.${key}`, formula.type] as const] : [])),
    ),
  );
