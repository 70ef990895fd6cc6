import type { TableModel } from '../model/model.ts';
import type { AuditEntry } from '../ports/effect.ts';
import { loadRecord } from './load.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusals.ts';
import type { Work } from './work.ts';

const NEEDS = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Takes a word about a record back, with the messages it sent; that it was said stands in the audit. */
export async function retract(work: Work, table: TableModel, { record = '', new: said = {} }: AuditEntry): Promise<Outcome> {
  const row = await loadRecord(work, table, record, 'read');
  const activity = String(said['activity'] ?? '');
  const known = { table: `${table.key}.activities`, equals: { parent: record, id: activity }, needs: NEEDS };
  if ((await work.transaction.find(known)).length === 0) throw refuse('UNDO_GONE');
  const inbox = (said['inbox'] ?? []) as readonly string[];
  const audit = work.audit({ what: 'undo', table: table.key, record, old: { activity } });
  await work.apply([{ effect: 'retract', table: table.key, id: record, activity, inbox }, audit]);
  work.announce(table.key, record, Number(row.values['version']));
  return { table: table.key, id: record, row };
}
