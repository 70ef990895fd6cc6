/** Which records of a list are chosen: these, or all that the list's condition gives but for some. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const nothing: Selection = { kind: 'some', ids: new Set() };
export const everything: Selection = { kind: 'all', except: new Set() };

export const isChosen = (selection: Selection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id);

/** How many are chosen of `total` that the list has. */
export const countOf = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;

/** The selection with these records chosen, or not. */
export function choose(selection: Selection, ids: readonly string[], chosen: boolean): Selection {
  const [before, isIn] = selection.kind === 'all' ? [selection.except, !chosen] : [selection.ids, chosen];
  const next = new Set(before);
  for (const id of ids) isIn ? next.add(id) : next.delete(id);
  return selection.kind === 'all' ? { kind: 'all', except: next } : { kind: 'some', ids: next };
}

/** The records from one to another, both included, in the order of the list; only the other when the first is not there. */
export function rangeOf(order: readonly string[], from: string | undefined, to: string): readonly string[] {
  const ends = [order.indexOf(from ?? to), order.indexOf(to)].sort((one, other) => one - other);
  const [first = -1, last = -1] = ends;
  return first < 0 ? [to] : order.slice(first, last + 1);
}

/** How a selection is named to the server. */
export function whichOf(
  selection: Selection,
  list: { readonly where?: string | undefined; readonly search?: string | undefined },
): { ids: string[] } | { where: string; search?: string; except?: string[] } {
  if (selection.kind === 'some') return { ids: [...selection.ids] };
  const { where = 'true', search } = list;
  const except = [...selection.except];
  return { where, ...(search ? { search } : {}), ...(except.length > 0 ? { except } : {}) };
}
