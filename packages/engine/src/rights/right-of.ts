import { type Formula, madeOnce } from '@stepwell/expression';
import type { Actor, PersonActor } from '../command/actor.ts';
import type { Model, RoleModel, TableModel } from '../model/model.ts';
import type { Act } from '../ports/store.ts';

/**
 * What an actor may: everything, nothing, or where one of the alternatives holds; an alternative holds when all its conditions
 * do. Conditions on lines and companions speak of the record they belong to.
 */
export type Grant = true | false | readonly (readonly Formula[])[];

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
  const { roles } = actor;
  return keptGrant(model, roles, `${table}.${act}`, () => union(rolesOf(model, roles).map((role) => [ofRole(role, table, act)])));
}

/**
 * The same for one field. Fields follow their table; what a role says of one counts only where that role gives the record, so
 * that two roles together never show what neither shows.
 */
export function fieldRightOf(model: Model, actor: Actor, field: { table: string; key: string }, act: 'read' | 'update'): Grant {
  if (actor.kind === 'app') return true;
  const { roles } = actor;
  const name = `${field.table}.${field.key}.${act}`;
  return keptGrant(model, roles, name, () =>
    union(
      rolesOf(model, roles).map((role) => {
        const own = role.definition.admin ? undefined : role.fieldRights.get(name);
        return [ofRole(role, field.table, act), own === false ? undefined : (own ?? true)];
      }),
    ),
  );
}

/** What a person may read of a table, field by field; made once per version and list of roles. */
export function readableFields(model: Model, actor: PersonActor, table: TableModel): ReadonlyMap<string, Grant> {
  const { fields } = keptOf(model, actor.roles);
  let grants = fields.get(table.key);
  if (!grants) {
    const grantOf = (key: string) => fieldRightOf(model, actor, { table: table.key, key }, 'read');
    grants = new Map([...table.fields.keys()].map((key) => [key, grantOf(key)]));
    fields.set(table.key, grants);
  }
  return grants;
}

interface Kept {
  readonly grants: Map<string, Grant>;
  readonly fields: Map<string, ReadonlyMap<string, Grant>>;
}

/** Rights are asked for with every record: kept by version and by a person's list of roles, which is never changed in place. */
const kept = new WeakMap<Model, WeakMap<readonly string[], Kept>>();

function keptOf(model: Model, roles: readonly string[]): Kept {
  const ofModel = madeOnce(kept, model, () => new WeakMap<readonly string[], Kept>());
  return madeOnce(ofModel, roles, () => ({ grants: new Map(), fields: new Map() }));
}

function keptGrant(model: Model, roles: readonly string[], name: string, make: () => Grant): Grant {
  return madeOnce(keptOf(model, roles).grants, name, make);
}

const rolesOf = (model: Model, keys: readonly string[]): RoleModel[] =>
  keys.flatMap((key) => {
    const role = model.roles.get(key);
    return role ? [role] : [];
  });

/** Several roles add up; of each, every part has to be given. */
function union(roles: readonly (readonly (true | Formula | undefined)[])[]): Grant {
  const given = roles.filter((parts) => !parts.includes(undefined));
  const alternatives = given.map((parts) => parts.filter((part): part is Formula => part !== undefined && part !== true));
  if (alternatives.some((conditions) => conditions.length === 0)) return true;
  return alternatives.length > 0 && alternatives;
}
