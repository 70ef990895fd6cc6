/** One field by which a list is sorted. */
export interface SortKey {
  readonly key: string;
  readonly isDescending: boolean;
}

/** `-fee,name` as the fields in their order. */
export const readSort = (sort: string | undefined): SortKey[] =>
  (sort ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('-') ? { key: part.slice(1), isDescending: true } : { key: part, isDescending: false }));

export const sortText = (keys: readonly SortKey[]): string | undefined =>
  keys.map(({ key, isDescending }) => (isDescending ? `-${key}` : key)).join(',') || undefined;

/** The order after a press on a column's head: ascending, descending, then the list's own. `also` keeps the other columns. */
export function nextSort(sort: string | undefined, key: string, also = false): string | undefined {
  const keys = readSort(sort);
  const now = keys.find((one) => one.key === key);
  const isSole = keys[0]?.key === key && keys.length === 1;
  if (!also)
    return sortText(!now || !isSole ? [{ key, isDescending: false }] : now.isDescending ? [] : [{ key, isDescending: true }]);
  if (!now) return sortText([...keys, { key, isDescending: false }]);
  if (now.isDescending) return sortText(keys.filter((one) => one !== now));
  return sortText(keys.map((one) => (one === now ? { key, isDescending: true } : one)));
}
