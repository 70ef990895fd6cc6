import type { FullTable, Label } from '@stepwell/definition';
import { type AppHere, isComputed, stageKeyOf } from '../app/app-context.ts';
import { mayFillField, mayWriteField } from '../shell/navigation.ts';
import type { Conditions, WireValues } from './judge.ts';
import type { LayoutItem } from './layout.ts';

/** Why a field cannot be written: a formula gives it, the stage locks it, a condition holds, or the reader's roles do not let him. */
export type Lock =
  | { readonly by: 'formula'; readonly source: unknown }
  | { readonly by: 'platform' }
  | { readonly by: 'stage'; readonly stage: Label }
  | { readonly by: 'condition'; readonly source: unknown }
  | { readonly by: 'rights' };

interface Locked {
  readonly here: AppHere;
  readonly table: FullTable | undefined;
  readonly item: Pick<LayoutItem, 'key' | 'field' | 'readOnlyWhen'>;
  readonly values: WireValues;
  readonly conditions: Conditions | undefined;
  /** Whether the record is only being made. */
  readonly isNew?: boolean | undefined;
}

/** What keeps a field of a record with these values from being written; undefined where nothing is known to. */
export function lockOf({ here, table, item, values, conditions, isNew = false }: Locked): Lock | undefined {
  const { field, key } = item;
  if (isComputed(field)) return field.system ? { by: 'platform' } : { by: 'formula', source: field.definition['formula'] };
  const stage = table && stageOf(here, table, values);
  if (stage?.lock?.includes(key)) return { by: 'stage', stage: stage.label ?? stage.key };
  const may = (of: string) =>
    isNew ? mayFillField(here.app, here.roles, { table: of, key }) : mayWriteField(here.roles, of, key);
  if (table && !may(table.key)) return { by: 'rights' };
  const source = conditions?.readOnlyBy(item, values);
  return source === undefined ? undefined : { by: 'condition', source };
}

function stageOf({ app }: AppHere, table: FullTable, values: WireValues) {
  const stage = values[stageKeyOf(app, table.key) ?? ''];
  const process = app.processes.find(({ key }) => key === values['process']);
  return process?.stages.find(({ key }) => key === stage);
}
