import type { Right, Role, TableRights } from '@stepwell/definition';
import { checkFormula, type Formula } from '@stepwell/expression';
import type { Compiling } from './compiling.ts';
import type { RoleModel } from './model.ts';

type Act = Exclude<keyof TableRights, 'fields'>;
const ACTS: readonly Act[] = [
  'read',
  'create',
  'update',
  'delete',
  'move',
  'claim',
  'release',
  'export',
  'import',
  'comment',
  'history',
];
/** Rights that follow another one unless they are named. */
const FOLLOWS: { readonly [act in Act]?: Act } = { move: 'update', export: 'read', comment: 'read' };

/** A role with its rights as conditions, those that follow others filled in. Lines and companions stand under their parent's. */
export function compileRole(compiling: Compiling, role: Role): RoleModel {
  const tables = [...compiling.understanding.tables.values()].filter(({ parent }) => parent === undefined);
  const rights = tables.flatMap(({ key }) => rightsIn(compiling, role, key));
  const fieldRights = role.admin ? [] : tables.flatMap(({ key }) => fieldRightsIn(compiling, role, key));
  return Object.freeze({ key: role.key, definition: role, rights: new Map(rights), fieldRights: new Map(fieldRights) });
}

function rightsIn(compiling: Compiling, role: Role, table: string): [string, true | Formula][] {
  if (role.admin) return ACTS.map((act) => [`${table}.${act}`, true]);
  const given = role.tables?.[table];
  if (!given) return table === 'task' ? [['task.read', ownTasks(compiling)]] : [];
  return ACTS.flatMap((act) => {
    const right = rightOf(compiling, given, act);
    return right ? [[`${table}.${act}`, right] as [string, true | Formula]] : [];
  });
}

function fieldRightsIn(compiling: Compiling, role: Role, table: string): [string, boolean | Formula][] {
  return Object.entries(role.tables?.[table]?.fields ?? {}).flatMap(([field, given]) =>
    (['read', 'update'] as const).flatMap((act) => {
      const right = granted(compiling, given, act);
      return right === undefined ? [] : [[`${table}.${field}.${act}`, right] as [string, boolean | Formula]];
    }),
  );
}

function rightOf(compiling: Compiling, given: TableRights, act: Act): true | Formula | undefined {
  const follows = FOLLOWS[act];
  const holder = given[act] === undefined && follows ? follows : act;
  return granted(compiling, given, holder) || undefined;
}

function granted(compiling: Compiling, holder: { readonly [act: string]: unknown }, act: string): boolean | Formula | undefined {
  return compiling.formulas.at(holder, act) ?? (holder[act] as Right | undefined as boolean | undefined);
}

/** Everybody sees what he has to do, whatever his roles name. */
function ownTasks({ understanding, vocabulary }: Compiling): Formula {
  const { schema } = understanding;
  const { formula } = checkFormula('assignee = me', { schema, scope: { table: 'task' }, operators: vocabulary.operators });
  if (!formula) throw new Error('The right to read tasks is wrong');
  return formula;
}
