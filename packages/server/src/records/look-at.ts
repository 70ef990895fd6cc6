import { Refusal, runCommand, type WireRecord } from '@stepwell/engine';
import type { AtTable } from '../apps/here.ts';
import type { House } from '../house.ts';
import { readRecord } from './read-records.ts';

/** A record as someone looks at it. That its owner has seen it is noted beside: the answer does not wait for it. */
export async function lookAt(house: House, here: AtTable, id: string): Promise<WireRecord> {
  const record = await readRecord(house, here, id);
  const { owner } = here.table;
  const isNews = owner !== undefined && record.values['first_viewed_at'] === null && idOf(record.values[owner]) === here.actor.id;
  if (isNews) void noteView(house, here, id);
  return record;
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value);

async function noteView(house: House, { app: { model, directory }, table, actor }: AtTable, id: string): Promise<void> {
  const command = { kind: 'act', act: 'viewed', table: table.key, id, input: {} } as const;
  try {
    await runCommand({ store: house.writes, model, directory }, command, actor);
  } catch (error) {
    if (!(error instanceof Refusal)) house.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
