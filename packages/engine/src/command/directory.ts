import type { Row } from '@stepwell/expression';
import type { Model } from '../model/model.ts';
import type { Transaction } from '../ports/store.ts';

/** Who works here: users, their roles and managers, as formulas ask for them. A snapshot; loaded again after users changed. */
export interface Directory {
  readonly users: ReadonlyMap<string, Row>;
  /** Ids of active users holding the role, ascending. */
  readonly withRole: (role: string) => readonly string[];
  /** The manager `levels` above, or null. */
  readonly managerOf: (user: string, levels: number) => string | null;
  /** The users below someone in the tree of managers, himself included. */
  readonly teamOf: (user: string) => readonly string[];
  readonly isActive: (user: string) => boolean;
}

const NEEDS = {
  fields: ['id', 'name', 'roles', 'manager', 'department', 'active', 'calendar', 'locale'],
  one: {},
  many: {},
  parameters: [],
};

/** The users of the app as they are in this transaction. */
export async function loadDirectory(model: Model, transaction: Transaction): Promise<Directory> {
  const extra = [...(model.tables.get('user')?.fields.values() ?? [])].filter((field) => field.column).map((field) => field.key);
  const fields = [...new Set([...NEEDS.fields, ...extra])];
  return makeDirectory(await transaction.find({ table: 'user', needs: { ...NEEDS, fields }, deleted: 'with' }));
}

export function makeDirectory(rows: readonly Row[]): Directory {
  const users = new Map(rows.map((row) => [row.values['id'] as string, row]));
  const isActive = (id: string) => {
    const user = users.get(id);
    return user !== undefined && user.values['active'] !== false && (user.values['deleted_at'] ?? null) === null;
  };
  const byRole = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const [id, { values }] of [...users].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isActive(id)) for (const role of (values['roles'] as readonly string[] | null) ?? []) push(byRole, role, id);
    if (typeof values['manager'] === 'string') push(below, values['manager'], id);
  }
  const managerOf = (user: string, levels: number) => {
    let at: string | null = user;
    for (let level = 0; level < levels && at !== null; level++)
      at = (users.get(at)?.values['manager'] as string | null | undefined) ?? null;
    return at;
  };
  return { users, isActive, withRole: (role) => byRole.get(role) ?? [], managerOf, teamOf: (user) => teamBelow(below, user) };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A circle of managers ends where it began. */
function teamBelow(below: ReadonlyMap<string, readonly string[]>, user: string): readonly string[] {
  const team = new Set([user]);
  for (const member of team) for (const next of below.get(member) ?? []) team.add(next);
  return [...team].sort();
}
