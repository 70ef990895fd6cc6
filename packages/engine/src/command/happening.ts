import type { Row } from '@stepwell/expression';
import type { Happens, RuleModel, TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** Something that happened to a record. */
export interface Happening {
  readonly on: Happens;
  readonly table: TableModel;
  readonly id: string;
  /** The record before it; null where there was none. */
  readonly old: Row | null;
  /** The fields that are another now. */
  readonly changed: readonly string[];
  /** The rules that led to it, the first first. */
  readonly led: readonly string[];
}

/** Notes what happened to a record where a rule waits for it. */
export function noteHappening(work: Work, happening: Omit<Happening, 'led'>): void {
  const isAwaited = happening.table.rules.some((rule) => !rule.isBefore && waitsFor(rule, happening));
  if (isAwaited) work.happened.push({ ...happening, led: work.led });
}

/** The same for what was computed anew; a new version of the app lets nothing happen by computing otherwise. */
export function noteComputed(
  work: Work,
  { table, id, old, changed }: Omit<Happening, 'led' | 'on'> & { readonly old: Row },
): void {
  const isFollowing = work.missed === 'skip' && work.actor.kind === 'app';
  if (!isFollowing) noteHappening(work, { on: 'updated', table, id, old, changed });
}

/** Whether this is what a rule waits for, with one of its fields among those that are another now. */
export const waitsFor = ({ on, fields }: RuleModel, happening: Pick<Happening, 'on' | 'changed'>): boolean =>
  on === happening.on && (fields === undefined || fields.some((field) => happening.changed.includes(field)));

/** What `old` is where there was nothing before. */
export const NO_RECORD: Row = Object.freeze({ values: {} });
