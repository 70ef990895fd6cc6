import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { childrenInBin } from './bring-back.ts';
import type { Command } from './command.ts';
import { loadRecord } from './load.ts';
import type { Outcome } from './outcome.ts';
import { spread } from './propagate.ts';
import type { Work } from './work.ts';

/** Removes a record from the recycle bin for good, with what went there because of it. Nothing takes that back. */
export async function purge(work: Work, command: Extract<Command, { kind: 'purge' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const row = await loadRecord(work, table, command.id, 'delete', 'only');
  await purgeWithChildren(work, table, row);
  return { table: table.key, id: command.id, row };
}

async function purgeWithChildren(work: Work, table: TableModel, row: Row): Promise<void> {
  for (const child of await childrenInBin(work, table, row)) await purgeWithChildren(work, child.table, child.row);
  const id = row.values['id'] as string;
  const audit = work.audit({ what: 'purge', table: table.key, record: id });
  const rows = [...table.fields.values()].filter(({ type }) => type.rows !== undefined).map(({ key }) => key);
  const effects: Effect[] = [{ effect: 'purge', table: table.key, id }, audit];
  await spread(work, { table, id, changed: rows }, () => work.apply(effects));
  work.announce(table.key, id, Number(row.values['version']) + 1);
}
