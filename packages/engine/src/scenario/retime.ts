import { runDueRecord } from '../command/run-due-record.ts';
import type { World } from './world.ts';

const ID_ONLY = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Derives every record again, as after a parameter or a calendar has changed: what is stored of it, and its timers. */
export async function retime({ store, model, now }: World): Promise<void> {
  for (const table of model.tables.values()) {
    if (table.kind === 'companion' || table.timeouts.length + table.stored.length === 0) continue;
    const rows = await store.transact(model, (transaction) => transaction.find({ table: table.key, needs: ID_ONLY }));
    for (const row of rows) {
      const due = { table: table.key, id: String(row.values['id']), at: now, derive: true };
      await runDueRecord({ store, model }, due);
    }
  }
}
