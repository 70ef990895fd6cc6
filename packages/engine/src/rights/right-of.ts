import type { Formula } from '@stepwell/expression';
import type { Actor } from '../command/actor.ts';
import type { Model, RoleModel } from '../model/model.ts';
import type { Act } from '../ports/store.ts';

/** What an actor may: everything, nothing, or where one of the conditions holds. */
export type Grant = true | false | readonly Formula[];

const follows: { readonly [act in Act]?: Act } = {
  move: 'update',
  export: 'read',
  comment: 'read',
  release: 'claim',
  import: 'create',
};

/** The right of one role on a table; companions and lines follow the table they belong to. */
function ofRole(role: RoleModel, table: string, act: Act): true | Formula | undefined {
  const base = table.split('.')[0] as string;
  if (role.definition.admin) return true;
  const named = role.definition.tables?.[base]?.[act];
  if (named === undefined && follows[act]) return ofRole(role, base, follows[act]);
  return role.rights.get(`${base}.${act}`);
}

/** What the roles of the actor add up to, for an act on a table. The app itself may do everything. */
export function rightOf(model: Model, actor: Actor, table: string, act: Act): Grant {
  if (actor.kind === 'app') return true;
  return union(rolesOf(model, actor.roles).map((role) => ofRole(role, table, act)));
}

/** The same for one field: fields follow their table, unless a role says otherwise. */
export function fieldRightOf(model: Model, actor: Actor, field: { table: string; key: string }, act: 'read' | 'update'): Grant {
  if (actor.kind === 'app') return true;
  const name = `${field.table}.${field.key}.${act}`;
  return union(
    rolesOf(model, actor.roles).map((role) => {
      const own = role.definition.admin ? undefined : role.fieldRights.get(name);
      if (own === false) return undefined;
      return own ?? ofRole(role, field.table, act);
    }),
  );
}

const rolesOf = (model: Model, keys: readonly string[]): RoleModel[] =>
  keys.flatMap((key) => {
    const role = model.roles.get(key);
    return role ? [role] : [];
  });

function union(rights: readonly (true | Formula | undefined)[]): Grant {
  if (rights.includes(true)) return true;
  const conditions = rights.filter((right): right is Formula => right !== undefined && right !== true);
  return conditions.length > 0 && conditions;
}
