import { randomUUIDv7 } from 'node:crypto';
import type { DemoPeople } from '@stepwell/definition';
import { type Actor, type Command, loadDirectory, type Model, type Refs, runCommand, wireValues } from '@stepwell/engine';
import type { House } from '../house.ts';

const actor: Actor = { kind: 'app', cause: 'install' };

/** Records by the names that data files give them, as they come to be. */
export type GrowingRefs = Map<string, { readonly table: string; readonly id: string }>;

type Person = DemoPeople['users'][number];
type Department = NonNullable<DemoPeople['departments']>[number];
type Run = (command: Command) => ReturnType<typeof runCommand>;

/** Who signs in under this name; an account is made when there is none. The same key is the same person in every app. */
async function accountFor(house: House, { key, ...person }: Person): Promise<string> {
  const known = await house.signIn.accounts.byName(key);
  if (known) return known.id;
  const id = randomUUIDv7();
  await house.signIn.accounts.add({ id, name: key, locale: person['locale'] === 'en' ? 'en' : 'zh-CN' });
  return id;
}

/**
 * Makes the people of a demo company users of an app: departments, users, then who leads whom. Answers all of them by their
 * keys. Who is there already stays as he is.
 */
export async function installPeople(house: House, model: Model, people: DemoPeople): Promise<GrowingRefs> {
  // Each command loads the people anew, since it is they who come.
  const run: Run = (command) => runCommand({ store: house.writes, model }, command, actor);
  const refs: GrowingRefs = new Map();
  const present = (await house.store.transact(model, (transaction) => loadDirectory(model, transaction))).users;
  for (const department of people.departments ?? []) await makeDepartment(run, model, department, refs);
  const fresh: Person[] = [];
  for (const person of people.users) {
    const id = await accountFor(house, person);
    refs.set(person.key, { table: 'user', id });
    if (!present.has(id)) fresh.push(person);
  }
  for (const person of fresh) await makeUser(run, model, person, refs);
  for (const one of [...fresh, ...(people.departments ?? [])]) await nameManager(run, refs, one);
  return refs;
}

async function makeDepartment(run: Run, model: Model, department: Department, refs: GrowingRefs): Promise<void> {
  const { key, manager: _later, ...plain } = department;
  const table = model.tables.get('department');
  if (!table) return;
  const { id } = await run({ kind: 'create', table: table.key, values: wireValues(model, table, { plain, refs }) });
  refs.set(key, { table: table.key, id });
}

async function makeUser(run: Run, model: Model, person: Person, refs: Refs): Promise<void> {
  const { key, demoSignIn: _link, manager: _later, ...plain } = person;
  const table = model.tables.get('user');
  if (table)
    await run({ kind: 'create', table: table.key, id: refs.get(key)?.id, values: wireValues(model, table, { plain, refs }) });
}

/** Names who leads a person or department once everybody is there. */
async function nameManager(run: Run, refs: Refs, { key, manager }: Person | Department): Promise<void> {
  const [one, leader] = [refs.get(key), typeof manager === 'string' ? refs.get(manager) : undefined];
  if (one && leader) await run({ kind: 'update', table: one.table, id: one.id, values: { manager: leader.id } });
}
