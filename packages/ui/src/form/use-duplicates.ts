import type { DuplicatesAnswer, WireDuplicate } from '@stepwell/engine';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';
import { useRested } from '../search/use-rested.ts';
import { changedValues, type DraftPlace } from './draft.ts';
import type { WireValues } from './judge.ts';

interface Filling {
  readonly table: string;
  /** Where it is kept says whether a record is made or changed; a form that is kept nowhere is no record of this server. */
  readonly draft: DraftPlace | undefined;
  /** What the record has already; a new one: nothing. */
  readonly before: WireValues;
  readonly values: WireValues;
}

export type DuplicatesByField = ReadonlyMap<string, readonly WireDuplicate[]>;

/** What a record that is being filled in may be the same as, by the field that is alike; asked when somebody rests from typing. */
export function useDuplicates({ table: key, draft, before, values }: Filling): DuplicatesByField {
  const { key: app, tables } = useApp();
  const id = draft?.record;
  const guards = (draft && tables.get(key)?.definition.duplicates) || [];
  const looking = guards.filter(({ on }) => on === undefined || on === (id ? 'updated' : 'created'));
  const compared = new Set(looking.flatMap(({ compare }) => compare.map(({ field }) => field)));
  const written = textsOf(changedValues(before, values), compared);
  const asked = useRested(JSON.stringify(written));
  const { data } = useQuery({
    queryKey: ['duplicates', app, key, id, asked],
    queryFn: () =>
      post<DuplicatesAnswer>(`/api/apps/${app}/tables/${key}/duplicates`, { values: JSON.parse(asked), ...(id && { id }) }),
    enabled: asked !== NOTHING,
    placeholderData: keepPreviousData,
    // Whoever fills in a form must not be told of that.
    retry: false,
  });
  const answered = asked === NOTHING ? {} : (JSON.parse(asked) as WireValues);
  const present = (data?.duplicates ?? []).filter(
    ({ field }) => written[field] !== undefined && written[field] === answered[field],
  );
  return Map.groupBy(present, ({ field }) => field);
}

const NOTHING = '{}';

const textsOf = (values: WireValues, keys: ReadonlySet<string>): WireValues =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => keys.has(key) && typeof value === 'string' && value.trim() !== ''),
  );
