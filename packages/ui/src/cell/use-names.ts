import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useApp } from '../app/app-context.ts';
import { nameQuery } from '../data/use-services.ts';
import { fieldText } from '../page/measure-text.ts';
import { isBlank } from './is-blank.ts';

/** A field's value as plain text; names of records are asked for, and the text changes when they are known. */
export function useNames(): (table: string, field: string, value: unknown) => string {
  const here = useApp();
  const client = useQueryClient();
  const known = useSyncExternalStore(
    useCallback(
      (changed) => client.getQueryCache().subscribe(({ query }) => query.queryKey[0] === 'names' && changed()),
      [client],
    ),
    () => client.getQueryCache().findAll({ queryKey: ['names'], predicate: (query) => query.state.status === 'success' }).length,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` counts the names that have come; with each the texts are made anew
  return useCallback(
    (table, key, value) => {
      const field = here.tables.get(table)?.fields.get(key);
      if (!field || isBlank(value)) return field ? '–' : String(value ?? '–');
      const type = field.type.type(field.options, here.context);
      if (type.kind !== 'ref' || typeof value !== 'string') return fieldText(here, field, value);
      const query = nameQuery(here, type.table, value);
      const name = client.getQueryData<{ title: string }>(query.queryKey);
      if (!name) void client.prefetchQuery(query);
      return name?.title ?? '…';
    },
    [here, client, known],
  );
}
