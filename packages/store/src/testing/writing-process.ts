import type { Effect } from '@stepwell/engine';
import { openSqlite } from '../sqlite/sqlite-store.ts';
import { modelOf } from './model-of.ts';

/** A process that writes as fast as it can, many commands at once, until it is killed; it prints the id of each acknowledged one. */
export const writtenModel = modelOf({
  tables: [
    {
      key: 'order',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'items', type: 'lines', fields: [{ key: 'what', type: 'text' }] },
      ],
    },
  ],
  processes: [{ key: 'sale', table: 'order', stages: [{ key: 'new' }] }],
});

const CLIENTS = 8;

/** What one command writes: a record with two lines, a stay, a timer, an entry of the audit. */
function effectsOf(id: string, audit: string, at: number): readonly Effect[] {
  const move = { process: 'sale', processVersion: 1, stage: 'new', category: 'open', from: null, at, by: null, owner: null };
  const timer = { timeout: 't', step: '1', turn: 0, since: at, dueAt: at, state: 'running', endedAt: null, owner: null } as const;
  return [
    { effect: 'insert', table: 'order', id, values: { name: id, items: [{ what: 'one' }, { what: 'two' }] } },
    { effect: 'stay', table: 'order', id, move: { ...move, skipped: 0, overdue: false } },
    { effect: 'timers', table: 'order', id, timers: [{ ...timer, pausedFor: 0, pausedSince: null, firedFor: null }] },
    {
      effect: 'audit',
      entry: { id: audit, what: 'create', table: 'order', record: id, by: null, at, cause: 'test', version: 1 },
    },
  ];
}

async function writeForEver(folder: string): Promise<void> {
  const store = openSqlite(folder, { readers: 1 });
  const { app } = writtenModel;
  const known = await store.platform.all({ sql: 'select 1 from _app where app = ?', parameters: [app.info.key] });
  if (known.length === 0) await store.publish(writtenModel, { at: 0, by: null });
  const client = async () => {
    for (;;) {
      const id = await store.transact(writtenModel, async (transaction) => {
        const made = transaction.newId();
        for (const effect of effectsOf(made, transaction.newId(), transaction.now)) await transaction.apply([effect]);
        return made;
      });
      process.stdout.write(`${id}\n`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

const folder = process.argv[2];
if (import.meta.main && folder) await writeForEver(folder);
