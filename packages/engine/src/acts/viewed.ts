import { loadRecord } from '../command/load.ts';
import { noteFirst } from '../command/note-first.ts';
import type { Activity } from '../ports/effect.ts';
import { defineAct } from './act.ts';

/** Its owner has looked at a record: the first time since it came to him is kept. Looking again, or by others, leaves no trace. */
export const viewed = defineAct({
  name: 'viewed',
  label: { 'zh-CN': '查看', en: 'View' },
  input: { type: 'object', properties: {}, additionalProperties: false },
  isAction: false,
  run: async (work, { table, id }) => {
    const row = await loadRecord(work, table, id, 'read');
    const outcome = { table: table.key, id, row };
    if (!table.owner || row.values[table.owner] !== work.by || (row.values['first_viewed_at'] ?? null) !== null) return outcome;
    await noteFirst(work, table, { id, field: 'first_viewed_at' });
    const activity: Activity = { id: work.transaction.newId(), kind: 'viewed', by: work.by, at: work.now };
    const audit = work.audit({ what: 'viewed', table: table.key, record: id });
    await work.apply([{ effect: 'activity', table: table.key, id, activity }, audit]);
    return outcome;
  },
});
