import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import { systemValues } from './defaults.ts';
import type { Work } from './work.ts';

/** Lets a record point to another, or to none, because that one came or went. */
export async function setRelation(
  work: Work,
  { table, field, row }: { readonly table: TableModel; readonly field: string; readonly row: Row },
  to: string | null,
): Promise<void> {
  const id = row.values['id'] as string;
  const system = systemValues(work, row);
  const version = Number(system['version']);
  const change = { old: { [field]: row.values[field] ?? null }, new: { [field]: to } };
  const audit = work.audit({ what: 'update', table: table.key, record: id, version, ...change });
  await work.apply([{ effect: 'update', table: table.key, id, values: { [field]: to, ...system } }, audit]);
  work.touch(table.key, id);
  work.announce(table.key, id, version);
}
