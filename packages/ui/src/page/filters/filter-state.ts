/** The filters of a page as they stand in its address: `filter.month=2026-03`. */
export type ChosenFilters = { readonly [key: string]: unknown };

const PREFIX = 'filter.';

/** What of an address are filters; anything else in it is left out. */
export const readFilterSearch = (search: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(search).filter(([name]) => name.startsWith(PREFIX)));

/** The chosen filters by their keys. */
export const chosenIn = (search: Record<string, unknown>): ChosenFilters =>
  Object.fromEntries(Object.entries(readFilterSearch(search)).map(([name, value]) => [name.slice(PREFIX.length), value]));

/** The part of an address that says these filters. */
export const filterSearch = (chosen: ChosenFilters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(chosen).map(([key, value]) => [PREFIX + key, value]));

/** What is chosen after one filter changes: what equals its default need not be said. */
export function withChoice(
  chosen: ChosenFilters,
  { key, value, usual }: { key: string; value: unknown; usual: unknown },
): ChosenFilters {
  const { [key]: _, ...others } = chosen;
  return JSON.stringify(value ?? null) === JSON.stringify(usual ?? null) ? others : { ...others, [key]: value ?? null };
}
