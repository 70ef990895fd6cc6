import type { Value } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { InboxItem } from '../ports/effect.ts';
import type { QueryAnswer } from '../ports/store.ts';
import { writeValue, writeValues } from '../values/write-values.ts';
import type { WireHappening, WireRehearsal, WireRehearsalNotice, WireRehearsalRecord } from '../wire/rehearsal.ts';
import type { WireRecord } from '../wire/wire.ts';
import type { Happening } from './happenings.ts';
import type { Played } from './keep.ts';
import type { RecordPlace, World } from './world.ts';

interface Looking {
  /** Who looks; left out: who sees everything. */
  readonly viewer: string | undefined;
  readonly run: readonly Played[];
}

type Around = Pick<WireRehearsal, 'next' | 'records' | 'inbox' | 'names'>;

const instant = (at: number): string => new Date(at).toISOString();
const instantOr = (at: number | null | undefined): string | null => (typeof at === 'number' ? instant(at) : null);

/** How things stand in a world: the records that were made, as somebody sees them, and what lies in the inboxes. */
export async function lookAround(world: World, { viewer, run }: Looking): Promise<Around> {
  const made = run.flatMap(({ happened }) => happened.filter(({ kind }) => kind === 'created'));
  const next = await world.store.nextDue(world.model);
  const records: WireRehearsalRecord[] = [];
  for (const place of made) records.push(await recordOf(world, place, viewer));
  return { next: instantOr(next), records, inbox: world.sent.map(noticeOf), names: await namesOf(world) };
}

async function recordOf(world: World, place: RecordPlace, viewer: string | undefined): Promise<WireRehearsalRecord> {
  const record = await seen(world, place, viewer);
  const { timers, tasks } = await world.store.transact(world.model, async (transaction) => ({
    timers: await transaction.timersOf(place.table, place.id),
    tasks: await transaction.find({ table: `${place.table}.tasks`, equals: { parent: place.id, done_at: null }, needs: TASK }),
  }));
  const open = timers.filter(({ endedAt }) => endedAt === null);
  return {
    ref: world.nameOf(place.id),
    table: place.table,
    ...(record && { record }),
    timers: open.map(({ timeout, step, dueAt, state }) => ({ timeout, step, due_at: instantOr(dueAt), state })),
    tasks: tasks.map(({ values: { title, assignee, due_at: dueAt } }) => ({
      title: String(title),
      assignee: String(assignee),
      due_at: instantOr(dueAt as number | null),
    })),
  };
}

const TASK = { fields: ['title', 'assignee', 'due_at'], one: {}, many: {}, parameters: [] };

/** A record with everything that somebody may see of it; undefined where he does not see it. */
async function seen(world: World, { table: key, id }: RecordPlace, viewer: string | undefined): Promise<WireRecord | undefined> {
  const { model, now } = world;
  const actor = await world.actorOf(viewer === undefined ? {} : { as: viewer });
  const answer = await world.store.query(model, { actor, query: { from: key, limit: 1 }, ids: [id], now });
  const [row] = answer.rows;
  if (!row) return undefined;
  return { id, version: Number(row['version']), values: wireRow(world, answer, row) };
}

function wireRow({ model }: World, { columns }: QueryAnswer, row: QueryAnswer['rows'][number]): Record<string, unknown> {
  const written = columns.flatMap(({ key, field: shown }) => {
    const table = shown && model.tables.get(shown.table);
    const field = shown && table?.fields.get(shown.field);
    return table && field ? [[key, writeValue(model, table, field, row[key])] as const] : [];
  });
  return Object.fromEntries(written);
}

const noticeOf = ({ to, at, text, table, record, cause, dueAt }: InboxItem): WireRehearsalNotice => ({
  to,
  at: instant(at),
  text,
  cause,
  ...(table !== undefined && { table }),
  ...(record !== undefined && { record }),
  ...(dueAt !== undefined && { dueAt: instant(dueAt) }),
});

/** What relations can be given: whatever has a name, by table. */
async function namesOf(world: World): Promise<WireRehearsal['names']> {
  const byTable = Map.groupBy(world.refs.values(), ({ table }) => table);
  const actor = await world.actorOf({});
  const named = [...byTable].map(async ([key, places]) => {
    const table = world.table(key);
    const query = { from: key, select: [table.title] };
    const ids = places.slice(0, 200).map(({ id }) => id);
    const { rows } = await world.store.query(world.model, { actor, query, ids, now: world.now });
    return [key, rows.map((row) => ({ id: world.nameOf(String(row['id'])), title: titleOf(world, table, row[table.title]) }))];
  });
  return Object.fromEntries(await Promise.all(named)) as WireRehearsal['names'];
}

function titleOf({ model }: World, table: TableModel, value: Value | undefined): string {
  const field = table.fields.get(table.title);
  return field && value !== null && value !== undefined ? field.type.format(value, field.options, model.context) : '';
}

/** Something that happened, as it travels. */
export function wireHappening(world: World, happening: Happening): WireHappening {
  const { id, at, values, before, why, dueAt, ...rest } = happening;
  const table = world.model.tables.get(happening.table);
  return {
    ...rest,
    at: instant(at),
    record: id,
    ...(values && table && { values: writeValues(world.model, table, values) }),
    ...(before && table && { before: writeValues(world.model, table, before) }),
    ...(why && { why: { ...why, dueAt: instantOr(why.dueAt) } }),
    ...(dueAt !== undefined && { dueAt: instant(dueAt) }),
  };
}
