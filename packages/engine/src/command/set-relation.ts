import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { systemValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
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
  const values = { [field]: to, ...system };
  const old = row.values[field] ?? null;
  const audit = work.audit({
    what: 'update',
    table: table.key,
    record: id,
    version,
    old: { [field]: old },
    new: { [field]: to },
  });
  const effects: Effect[] = [
    { effect: 'update', table: table.key, id, values },
    { effect: 'changes', table: table.key, id, changes: [{ field, old, new: to, by: work.by, at: work.now }] },
    audit,
  ];
  const happened = { on: 'updated', old: row } as const;
  const next: Row = { ...row, values: { ...row.values, ...values } };
  await finishWrite(work, { table, row: next, effects, changed: Object.keys(values), derive: true, happened });
}
