import { type Actor, type Model, type Refusal, runCommand } from '@stepwell/engine';
import type { Row } from '@stepwell/expression';
import type { InstalledApp } from '../apps/apps.ts';
import type { House } from '../house.ts';

const actor: Actor = { kind: 'app', cause: 'practice' };

/** What a practice space knows of an organisation: what the rows themselves say, and where they lead; not how to reach anybody. */
const KNOWN = [
  { table: 'department', own: ['name'], links: ['parent', 'manager'] },
  { table: 'user', own: ['name', 'roles', 'locale', 'active'], links: ['manager', 'department'] },
] as const;

type Known = (typeof KNOWN)[number];

interface Copying {
  readonly house: House;
  readonly model: Model;
  readonly known: Known;
  readonly rows: readonly Row[];
}

/** Makes the people and departments of an app known in its practice space, with the roles and places they have by now. */
export async function copyPeople(
  space: House,
  model: Model,
  live: { readonly house: House; readonly app: InstalledApp },
): Promise<void> {
  const copies: Copying[] = [];
  for (const known of KNOWN) copies.push({ house: space, model, known, rows: await rowsOf(live.house, live.app.model, known) });
  for (const copying of copies) await copy(copying, copying.known.own);
  // They lead to one another in any order.
  for (const copying of copies) await copy(copying, copying.known.links);
}

function rowsOf(house: House, model: Model, { table, own, links }: Known): Promise<readonly Row[]> {
  const needs = { fields: ['id', ...own, ...links], one: {}, many: {}, parameters: [] };
  return house.store.transact(model, (transaction) => transaction.find({ table, needs }));
}

/** Whom the app's own rules do not let in here has no part in the practice; the others have. */
async function copy({ house, model, known, rows }: Copying, fields: readonly string[]): Promise<void> {
  const { table } = known;
  const present = new Map((await rowsOf(house, model, known)).map((row) => [row.values['id'], row.values]));
  for (const { values: all } of rows) {
    const id = String(all['id']);
    const values = Object.fromEntries(fields.map((key) => [key, all[key] ?? null]));
    const before = present.get(id);
    const isSame = before && fields.every((key) => JSON.stringify(before[key] ?? null) === JSON.stringify(values[key]));
    if (isSame) continue;
    const command = before ? ({ kind: 'update', table, id, values } as const) : ({ kind: 'create', table, id, values } as const);
    await runCommand({ store: house.writes, model }, command, actor).catch((_refused: Refusal) => undefined);
  }
}
