import type { Group, Query } from '@stepwell/definition';

const keyOfOne = (group: Group): string => {
  if (typeof group === 'string') return group;
  if ('by' in group) return typeof group['as'] === 'string' ? group['as'] : textOf(group['by']);
  return textOf(group);
};

const textOf = (formula: unknown) => (typeof formula === 'string' ? formula : JSON.stringify(formula));

/** The keys by which the rows of a grouped answer are told apart. */
export const groupKeys = (query: Query): string[] => (query.group ?? []).map(keyOfOne);

/** The field a query is grouped by, when it is grouped by a plain field. */
export function groupField(query: Query): string | undefined {
  const [group] = query.group ?? [];
  const by = typeof group === 'object' && 'by' in group ? group['by'] : group;
  return typeof by === 'string' && /^[a-z][a-z0-9_]*$/.test(by) ? by : undefined;
}

/** The values of a row by which it is a group. */
export const groupOf = (query: Query, row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(groupKeys(query).map((key) => [key, row[key]]));
