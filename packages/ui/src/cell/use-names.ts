import type { FullField } from '@stepwell/definition';
import { wireText } from '@stepwell/fields';
import { type RecordName, titleOf } from '@stepwell/fields/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useApp } from '../app/app-context.ts';
import { nameQuery } from '../data/use-services.ts';
import { isBlank } from './is-blank.ts';

/** A value as plain text; names of records are asked for, and the text changes when they are known. */
export function useTexts(): (field: Pick<FullField, 'type' | 'options'>, value: unknown) => string {
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
    (field, value) => {
      if (isBlank(value)) return '–';
      const nameOf = (table: string, id: string) => {
        const query = nameQuery(here, table, id);
        const name = client.getQueryData<RecordName>(query.queryKey);
        if (!name) void client.prefetchQuery(query);
        return titleOf(here.context, name);
      };
      return wireText(field, value, { ...here.context, nameOf });
    },
    [here, client, known],
  );
}

/** The value of a field of some table as plain text. */
export function useNames(): (table: string, field: string, value: unknown) => string {
  const { tables } = useApp();
  const text = useTexts();
  return useCallback(
    (table, key, value) => {
      const field = tables.get(table)?.fields.get(key);
      return field ? text(field, value) : String(value ?? '–');
    },
    [tables, text],
  );
}
