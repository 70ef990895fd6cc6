import type { Scenario } from '@stepwell/definition';
import type { Model } from '../model/model.ts';
import { withCalendars, withParameters } from './override.ts';
import type { World } from './world.ts';

/** The app as a scenario wants it: with its calendars and parameters. */
export const preparedModel = (model: Model, { calendars = {}, parameters = {} }: Scenario): Model =>
  withCalendars(withParameters(model, parameters), calendars);

type Entry = { readonly key: string } & { readonly [field: string]: unknown };

/**
 * Makes the departments, users and reference data a scenario starts with. They may name one another in any order, so what
 * names others is written when all are there.
 */
export async function prepareWorld(world: World): Promise<void> {
  const { departments = [], users = [] } = world.scenario;
  const made = [
    ...(await makeAll(world, 'department', departments as Entry[])),
    ...(await makeAll(world, 'user', users as Entry[])),
  ];
  for (const { table, key, links } of made) {
    if (Object.keys(links).length === 0) continue;
    const values = world.values(world.table(table), links);
    await world.do({ kind: 'update', table, id: key, values }, await world.actorOf({}));
  }
  for (const { table, rows, test } of world.model.app.data) {
    for (const { ref, ...plain } of test ? [] : rows) await makeRow(world, { table, ref, plain });
  }
  world.sent.length = 0;
}

async function makeAll(world: World, tableKey: string, entries: readonly Entry[]) {
  const table = world.table(tableKey);
  const isLink = (field: string) =>
    table.fields.get(field)?.type.group === 'people' || table.fields.get(field)?.type.group === 'relation';
  const made = [];
  for (const { key, ...rest } of entries) {
    const plain = Object.entries({ name: key, ...rest });
    const own = Object.fromEntries(plain.filter(([field]) => !isLink(field)));
    const links = Object.fromEntries(plain.filter(([field]) => isLink(field)));
    const values = world.values(table, own);
    world.refs.set(key, await world.do({ kind: 'create', table: tableKey, id: key, values }, await world.actorOf({})));
    made.push({ table: tableKey, key, links });
  }
  return made;
}

async function makeRow(
  world: World,
  { table, ref, plain }: { table: string; ref: string | undefined; plain: object },
): Promise<void> {
  const values = world.values(world.table(table), plain);
  const place = await world.do({ kind: 'create', table, values }, await world.actorOf({}), 'skip');
  if (ref) world.refs.set(ref, place);
}
