import type { FullTable } from '@stepwell/definition';
import type { FieldContext } from '@stepwell/fields';
import { address, get, meQuery, recordsPath, titleKey, useApp, useNames, useNearby, wordsOf } from '@stepwell/ui/design';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { sampleValues } from './sample-values.ts';
import { useSettled } from './use-settled.ts';

type Values = Readonly<Record<string, unknown>>;

interface Found {
  readonly records: readonly { readonly id: string; readonly values: Values }[];
}

const MOST = 20;
const PAUSE = 250;
/** The record that is made up. */
export const MADE_UP = ' ';

export interface Samples {
  /** What can be looked at: records of the published app, by their titles. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly look: (words: string) => void;
  /** The chosen record, and behind it the others. */
  readonly records: readonly Values[];
  readonly me: string;
  readonly nearby: ReturnType<typeof useNearby>;
}

const madeUp = (table: FullTable, context: FieldContext): Values =>
  sampleValues(table, { context, called: ({ definition }, key) => wordsOf(definition.label, context.locale, key) });

/** Records on which a formula can be tried: real ones where the table is published and has some, else one that is made up. */
export function useSample(table: string | undefined): Samples {
  const here = useApp();
  const client = useQueryClient();
  const nearby = useNearby();
  const name = useNames();
  const [words, look] = useState('');
  const search = useSettled(words.trim(), PAUSE);
  const full = here.tables.get(table ?? '');
  const canAsk = full !== undefined && full.kind !== 'lines';
  const { data } = useQuery({
    queryKey: ['samples', here.key, table, search],
    queryFn: ({ signal }) =>
      get<Found>(address(recordsPath(here.key, table ?? ''), { limit: MOST, ...(search !== '' && { search }) }), signal),
    enabled: canAsk,
    retry: false,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const { data: me } = useQuery(meQuery);
  const key = ['sample', here.key, table];
  const { data: picked } = useQuery({
    queryKey: key,
    queryFn: () => MADE_UP,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = data?.records ?? [];
  const chosen = picked ?? found[0]?.id ?? MADE_UP;
  const made = useMemo(() => (full ? madeUp(full, here.context) : {}), [full, here.context]);
  const records = useMemo(() => {
    const own = found.map((record) => ({ ...record.values, id: record.id }));
    const first = own.find(({ id }) => id === chosen);
    return first ? [first, ...own.filter((one) => one !== first)] : [made, ...own];
  }, [found, chosen, made]);
  const title = full ? titleKey(full) : 'id';
  const options = found.map(({ id, values }) => ({ value: id, label: name(table ?? '', title, values[title]) || id }));
  return { options, chosen, choose: (id) => client.setQueryData(key, id), look, records, me: me?.user.id ?? '', nearby };
}
