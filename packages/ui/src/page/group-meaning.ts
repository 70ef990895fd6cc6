import type { FullField, Query } from '@stepwell/definition';
import type { AppHere } from '../app/app-context.ts';

/** The field a group shows, also at the end of a path, and the table it is of. */
export interface GroupField {
  readonly table: string;
  readonly key: string;
  readonly field: FullField;
}

type Group = NonNullable<Query['group']>[number];

/** What a group is grouped by. */
export const groupedBy = (group: Group): unknown => (typeof group === 'object' && 'by' in group ? group['by'] : group);

const nameOf = (by: unknown): string | undefined => {
  if (typeof by === 'string') return by.trim();
  const name = (by as { readonly var?: unknown } | null)?.var;
  return typeof name === 'string' ? name : undefined;
};

/** The field at the end of a dotted path; undefined for any other formula. */
export function groupField({ tables, context }: AppHere, from: string, group: Group): GroupField | undefined {
  let found: GroupField | undefined;
  let table: string | undefined = from;
  for (const key of nameOf(groupedBy(group))?.split('.') ?? []) {
    const field: FullField | undefined = table === undefined ? undefined : tables.get(table)?.fields.get(key);
    if (!field || table === undefined) return undefined;
    found = { table, key, field };
    const type = field.type.type(field.options, context);
    table = type.kind === 'ref' ? type.table : undefined;
  }
  return found;
}

const UNIT = /^(?:fiscal_)?(?:day|week|month|quarter|year)$/;

/** Whether a group is the period of an instant: `month(closed_at)`. */
export function isPeriod(group: Group): boolean {
  const by = groupedBy(group);
  if (typeof by === 'string') return UNIT.test(/^\s*(\w+)\(/.exec(by)?.[1] ?? '');
  return typeof by === 'object' && by !== null && UNIT.test(Object.keys(by)[0] ?? '');
}
