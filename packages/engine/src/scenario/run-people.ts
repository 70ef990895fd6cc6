import type { WireRehearsal } from '../wire/rehearsal.ts';
import type { World } from './world.ts';

/** Who plays in a test-run as things stand: those it began with and those who came, by their names in it. */
export async function peopleNow(world: World): Promise<WireRehearsal['people']> {
  const directory = await world.loadDirectory();
  return keysOf(world).flatMap((key) => {
    const id = world.place(key).id;
    const values = directory.users.get(id)?.values;
    if (!values) return [];
    const manager = values['manager'];
    return [
      {
        id: key,
        name: String(values['name'] ?? key),
        roles: (values['roles'] as readonly string[] | null) ?? [],
        ...(typeof manager === 'string' && { manager: world.nameOf(manager) }),
        ...(!directory.isActive(id) && { gone: true as const }),
      },
    ];
  });
}

/** By what names people are called. */
export const keysOf = (world: World): readonly string[] =>
  [...world.refs].flatMap(([name, { table }]) => (table === 'user' ? [name] : []));
