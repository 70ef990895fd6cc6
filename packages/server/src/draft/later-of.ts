import { type Field, renamesBetween } from '@stepwell/definition';
import type { FieldModel, Model, ProcessModel, StageModel, TableModel } from '@stepwell/engine';

/** What a thing of the present version is in the next one; undefined where it is gone. */
export interface Later {
  readonly table: (table: TableModel) => TableModel | undefined;
  readonly field: (table: TableModel, field: FieldModel) => FieldModel | undefined;
  /** What a field of the next version was, by the table as it was. */
  readonly formerField: (table: TableModel, next: FieldModel) => FieldModel | undefined;
  readonly isArchived: (table: TableModel, field: FieldModel) => boolean;
  readonly process: (process: ProcessModel) => ProcessModel | undefined;
  readonly stage: (table: TableModel, stage: StageModel) => string;
  readonly option: (table: TableModel, field: FieldModel, option: string) => string;
}

/** Fields that every app has and whose options are parts of it. */
const OF_PEOPLE: ReadonlyMap<string, string> = new Map([
  ['user/roles', 'role'],
  ['user/calendar', 'calendar'],
  ['department/calendar', 'calendar'],
]);

/** Follows things through renames. */
export function laterOf(before: Model, after: Model): Later {
  const renames = renamesBetween(before.app, after.app);
  const now = (kind: string, was: string, within?: string): string =>
    renames.find((one) => one.kind === kind && one.was === was && one.within === within)?.key ??
    // The key may belong to another by now.
    (renames.some((one) => one.kind === kind && one.key === was && one.within === within) ? '' : was);
  const table = ({ key }: TableModel) => after.tables.get(now('table', key));
  const field = (of: TableModel, { key }: FieldModel) => {
    const next = table(of);
    return next?.fields.get(now('field', key, next.key));
  };
  return {
    table,
    field,
    formerField: (of, next) => [...of.fields.values()].find((one) => field(of, one) === next),
    isArchived: (of, { key }) => {
      const next = table(of);
      const fields: readonly Field[] = after.app.tables.find((one) => one.key === next?.key)?.fields ?? [];
      return fields.some((one) => one.key === now('field', key, next?.key) && one.archived === true);
    },
    process: ({ key }) =>
      [...after.tables.values()].flatMap(({ processes }) => processes).find((one) => one.key === now('process', key)),
    stage: (of, { key }) => now('stage', key, table(of)?.key),
    option: (of, own, key) => {
      const kind = OF_PEOPLE.get(`${of.key}/${own.key}`);
      return kind ? now(kind, key) : now('option', key, `${table(of)?.key}/${field(of, own)?.key}`);
    },
  };
}
