import { type Actor, type Directory, loadDirectory, type Model, runCommand } from '@stepwell/engine';
import type { House } from '../house.ts';

const actor: Actor = { kind: 'app', cause: 'practice' };
/** What a practice space knows of people: who they are, and what they may do. */
const KNOWN = ['name', 'roles', 'locale', 'active'] as const;

/** Makes the people of an app known in its practice space, with the roles they have by now. */
export async function copyPeople(house: House, model: Model, people: Directory): Promise<void> {
  const run = (command: Parameters<typeof runCommand>[1]) => runCommand({ store: house.writes, model }, command, actor);
  const present = (await house.store.transact(model, (transaction) => loadDirectory(model, transaction))).users;
  for (const [id, { values: all }] of people.users) {
    const values = Object.fromEntries(KNOWN.flatMap((key) => (all[key] == null ? [] : [[key, all[key]] as const])));
    const before = present.get(id)?.values;
    // Whom the app's own rules do not let in here has no part in the practice; the others have.
    if (!before) await run({ kind: 'create', table: 'user', id, values }).catch(() => undefined);
    else if (JSON.stringify(before['roles']) !== JSON.stringify(values['roles']))
      await run({ kind: 'update', table: 'user', id, values });
  }
  for (const [id, { values }] of people.users) {
    const manager = values['manager'];
    if (typeof manager === 'string' && present.get(id)?.values['manager'] !== manager)
      await run({ kind: 'update', table: 'user', id, values: { manager } }).catch(() => undefined);
  }
}
