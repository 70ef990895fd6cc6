import type { Depends } from '@stepwell/expression';

const NOTHING: Depends = { fields: [], one: {}, many: {}, parameters: [] };

/** What must be loaded for all of them. */
export function mergeDepends(all: readonly Depends[]): Depends {
  if (all.length < 2) return all[0] ?? NOTHING;
  const scopes = mergeBelow(all.map((depends) => depends.scopes ?? {}));
  return {
    fields: union(all.map(({ fields }) => fields)),
    one: mergeBelow(all.map(({ one }) => one)),
    many: mergeBelow(all.map(({ many }) => many)),
    parameters: union(all.map(({ parameters }) => parameters)),
    ...(Object.keys(scopes).length > 0 ? { scopes } : {}),
  };
}

type Below = { readonly [name: string]: Depends };

function mergeBelow(all: readonly Below[]): Below {
  const names = union(all.map((below) => Object.keys(below)));
  return Object.fromEntries(names.map((name) => [name, mergeDepends(all.flatMap((below) => below[name] ?? []))]));
}

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort();
