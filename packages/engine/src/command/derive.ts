import { candidate, changedKeys } from '../decide/candidate.ts';
import { storedValues } from '../decide/stored-formulas.ts';
import { noteComputed } from './happening.ts';
import { needsOf } from './load.ts';
import { spread } from './propagate.ts';
import { refuse } from './refusals.ts';
import { BUDGET, type Touched, type Work } from './work.ts';

/** Computes the stored formulas of every touched record again, up the tree, until nothing changes any more. */
export async function deriveTouched(work: Work): Promise<void> {
  for (let depth = 0; work.touched.size > 0; depth++) {
    if (depth > BUDGET.depth) throw refuse('TOO_MUCH_WORK');
    const batch = [...work.touched.values()];
    work.touched.clear();
    for (const touched of batch) await deriveOne(work, touched);
  }
}

async function deriveOne(work: Work, { table: key, id }: Touched): Promise<void> {
  const table = work.model.tables.get(key);
  if (!table || table.kind === 'companion') return;
  const old = work.readAhead(key, id) ?? (await work.transaction.find({ table: key, ids: [id], needs: needsOf(table) }))[0];
  if (!old) return;
  const stored = storedValues(table, old, (view) => work.environment(view));
  const changed = changedKeys(old.values, stored);
  const row = candidate(old, stored);
  work.settled.set(`${key} ${id}`, row);
  if (table.timeouts.length > 0) work.timed.set(`${key} ${id}`, { table: key, id });
  if (changed.length === 0) return;
  noteComputed(work, { table, id, old, changed });
  const values = Object.fromEntries(changed.map((field) => [field, stored[field] ?? null]));
  await spread(work, { table, id, changed }, () => work.apply([{ effect: 'update', table: key, id, values, quiet: true }]));
  if (table.kind === 'table') work.announce(key, id, Number(row.values['version']));
}
