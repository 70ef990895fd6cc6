import { type Actor, convertValue, type Model, type Retype, type WireConversion } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import type { House } from '../house.ts';

const APP: Actor = { kind: 'app', cause: 'publish' };
const PAGE = 1000;
const SHOWN = 5;

interface Trial {
  readonly before: Model;
  readonly after: Model;
  readonly retype: Retype;
}

/** Tries what becomes of all values of a field under its new type; nothing is written. */
export async function tryConversion(house: House, { before, after, retype }: Trial): Promise<WireConversion> {
  const { before: table, from, to } = retype;
  const tally = { kept: 0, changed: 0, lost: 0 };
  const examples: { outcome: string; example: WireConversion['examples'][number] }[] = [];
  if (from.formula || to.formula) return { ...tally, examples: [] };
  const show = (model: Model, field: typeof from, value: Value) => field.type.format(value, field.options, model.context);
  for await (const row of rowsOf(house, before, { table: table.key, select: [from.key, table.title] })) {
    const value = row[from.key] as Value;
    if (value === null || value === undefined) continue;
    const { value: next, outcome } = convertValue({ model: before, field: from }, { model: after, field: to }, value);
    tally[outcome] += 1;
    if (outcome === 'kept' || examples.filter((one) => one.outcome === outcome).length >= SHOWN) continue;
    const title = String(row[table.title] ?? row['id']);
    const shown = next === null ? {} : { to: show(after, to, next) };
    examples.push({ outcome, example: { id: String(row['id']), title, from: show(before, from, value), ...shown } });
  }
  // What is lost is what somebody must look at.
  const ordered = examples.toSorted((a, b) => Number(b.outcome === 'lost') - Number(a.outcome === 'lost'));
  return { ...tally, examples: ordered.map(({ example }) => example) };
}

async function* rowsOf(
  house: House,
  model: Model,
  { table, select }: { readonly table: string; readonly select: readonly string[] },
): AsyncGenerator<{ readonly [field: string]: unknown }> {
  const query = { from: table, select: [...new Set(['id', ...select])], sort: ['id'], limit: PAGE };
  let after: string | null = null;
  do {
    const answer = await house.store.query(model, { actor: APP, query, now: house.now(), ...(after !== null && { after }) });
    yield* answer.rows;
    after = answer.next;
  } while (after !== null);
}
