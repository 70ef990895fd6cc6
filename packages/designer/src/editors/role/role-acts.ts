import { below, type Operation, type Right, type Role, type TableRights } from '@stepwell/definition';

export type RightName = Exclude<keyof TableRights, 'fields'>;
export type FieldRightName = 'read' | 'update';

/** What somebody may do with a table's records, the most usual first. */
export const RIGHTS: readonly RightName[] = [
  ...(['read', 'create', 'update', 'delete', 'move', 'comment'] as const),
  ...(['export', 'import', 'claim', 'release', 'history'] as const),
];

/** A right that is as another one until it is named. */
export const FOLLOWS: { readonly [right in RightName]?: RightName } = { move: 'update', comment: 'read', export: 'read' };

/** How far a right goes. `follows`: it is not named, and as another. */
export type Level = 'none' | 'follows' | 'own' | 'all' | 'condition';

/** The condition that a record is the reader's own; undefined for a table whose records nobody owns. */
export const ownCondition = (table: { readonly owner?: string } | undefined): string | undefined =>
  table?.owner && `${table.owner} = me`;

/** What a right's value says. */
export function levelOf(value: Right | undefined, follows: boolean, own: string | undefined): Level {
  if (value === undefined) return follows ? 'follows' : 'none';
  if (typeof value === 'boolean') return value ? 'all' : 'none';
  return own !== undefined && value === own ? 'own' : 'condition';
}

export interface LevelChoice {
  readonly follows: boolean;
  readonly own: string | undefined;
  /** What the right is until another condition is written. */
  readonly former: Right | undefined;
}

/** The value that says a level; undefined: the right is not named. */
export function rightOf(level: Level, { follows, own, former }: LevelChoice): Right | undefined {
  if (level === 'follows') return undefined;
  if (level === 'none') return follows ? false : undefined;
  if (level === 'all') return true;
  if (level === 'own') return own;
  // In brackets it is a condition that begins as what it was, and not the level “own” any more.
  if (former === own && own !== undefined) return `(${own})`;
  return typeof former === 'boolean' || former === undefined ? 'created_by = me' : former;
}

/** Sets something deep within an object whose upper parts may not be there yet; `undefined` takes it away. */
function setDeep(at: string, object: unknown, [step, ...rest]: readonly string[], value: unknown): readonly Operation[] {
  if (step === undefined) return [{ op: 'set', at, value }];
  const inner = (object as Record<string, unknown>)[step];
  const next = below(at, step);
  if (rest.length > 0 && inner !== undefined) return setDeep(next, inner, rest, value);
  if (value === undefined) return inner === undefined ? [] : [{ op: 'remove', at: next }];
  const whole = rest.reduceRight<unknown>((within, key) => ({ [key]: within }), value);
  return [{ op: 'set', at: next, value: whole }];
}

/** Gives or takes a right to a table. */
export const setRight = (path: string, role: Role, [table, right]: readonly [string, RightName], value: Right | undefined) =>
  setDeep(path, role, ['tables', table, right], value);

/** Gives or takes a right to one field of a table. */
export const setFieldRight = (
  path: string,
  role: Role,
  [table, field, right]: readonly [string, string, FieldRightName],
  value: Right | undefined,
) => setDeep(path, role, ['tables', table, 'fields', field, right], value);
