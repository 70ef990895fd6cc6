import { acts, type BulkBody, type Command, refuse, type WireValues } from '@stepwell/engine';

/** One act on many records of a table. */
export interface BulkInput extends BulkBody {
  readonly table: string;
}

type MakeCommand = (bulk: BulkInput, id: string, values: WireValues | undefined) => Command;

const writes: ReadonlyMap<string, MakeCommand> = new Map<string, MakeCommand>([
  ['update', ({ table, reason }, id, values = {}) => ({ kind: 'update', table, id, values, reason })],
  ['delete', ({ table }, id) => ({ kind: 'delete', table, id })],
  ['restore', ({ table }, id) => ({ kind: 'restore', table, id })],
  ['purge', ({ table }, id) => ({ kind: 'purge', table, id })],
  ['move', ({ table, to = '', reason }, id, values) => ({ kind: 'move', table, id, to, values, reason })],
]);
const act: MakeCommand = ({ table, act, input = {} }, id) => ({ kind: 'act', act, table, id, input });

/** Refuses at once what every record would be refused. */
export function demandKnownAct(name: string): void {
  if (!writes.has(name) && !acts.some((known) => known.name === name)) throw refuse('ACT_UNKNOWN');
}

/** The command that does a bulk act to one record; what it has of `fill` already stays. */
export function commandOf(bulk: BulkInput, id: string, before: WireValues): Command {
  const lacking = Object.entries(bulk.fill ?? {}).filter(([key]) => isBlank(before[key]));
  const values = bulk.values || lacking.length > 0 ? { ...bulk.values, ...Object.fromEntries(lacking) } : undefined;
  return (writes.get(bulk.act) ?? act)(bulk, id, values);
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields that a bulk act is about: what it sets, and the stage when it moves. */
export const fieldsOf = ({ act, values, fill }: BulkInput, stage: string | undefined): readonly string[] => [
  ...new Set([...Object.keys(values ?? {}), ...Object.keys(fill ?? {}), ...(act === 'move' && stage ? [stage] : [])]),
];
