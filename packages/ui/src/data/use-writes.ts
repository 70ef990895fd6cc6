import type { Job, WireList, WireRecord, Written } from '@stepwell/engine';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { patch, post, remove } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';
import { jobOver } from '../jobs/use-job.ts';
import { SHOWING } from '../live/invalidate-for.ts';
import { recordsPath } from './records.ts';

export type WireValues = { readonly [field: string]: unknown };

export interface Move {
  readonly to: string;
  readonly version: number;
  readonly reason?: string;
  readonly values?: WireValues;
}

/** Everything that may show a record of this table is asked for again. */
export function refresh(client: QueryClient, app: string, table: string): void {
  for (const what of [...SHOWING, 'record']) void client.invalidateQueries({ queryKey: [what, app] });
  void client.invalidateQueries({ queryKey: ['names', app, table] });
}

/** The lists that show a record show it as it is now, before they are asked for again. */
function showInLists(client: QueryClient, app: string, table: string, { id, version, values }: WireRecord): void {
  const shown = (record: WireRecord): WireRecord => {
    if (record.id !== id || record.version > version) return record;
    const now = Object.keys(record.values).map((key) => [key, key in values ? values[key] : record.values[key]]);
    return { id, version, values: Object.fromEntries(now) };
  };
  client.setQueriesData<InfiniteData<WireList>>(
    { queryKey: ['records', app, table] },
    (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, records: page.records.map(shown) })) },
  );
}

/** What a person may do to records of a table; each answer is shown at once and everything that depends on it is asked for again. */
export function useWrites(table = '') {
  const { key: app } = useApp();
  const client = useQueryClient();
  return useMemo(() => {
    const path = recordsPath(app, table);
    const shown = async (writing: Promise<Written>, of = table): Promise<Written> => {
      const written = await writing;
      client.setQueryData(['record', app, of, written.record.id], written.record);
      showInLists(client, app, of, written.record);
      refresh(client, app, of);
      return written;
    };
    return {
      create: (values: WireValues, idempotencyKey?: string) => shown(post<Written>(path, { values }, idempotencyKey)),
      update: (record: WireRecord, values: WireValues, reason?: string) =>
        shown(patch<Written>(`${path}/${record.id}`, { version: record.version, values, ...(reason ? { reason } : {}) })),
      moveIn: (of: string, id: string, move: Move) => shown(post<Written>(`${recordsPath(app, of)}/${id}/move`, move), of),
      remove: async (record: WireRecord) => {
        const written = await remove<Written>(`${path}/${record.id}?version=${record.version}`);
        refresh(client, app, table);
        return written;
      },
      restore: (id: string) => shown(post<Written>(`${path}/${id}/restore`, {})),
      act: (id: string, act: string, input: WireValues) => shown(post<Written>(`${path}/${id}/${act}`, input)),
      actOn: async (of: string, id: string, act: string, input: WireValues) => {
        const written = await post<Written>(`${recordsPath(app, of)}/${id}/${act}`, input);
        refresh(client, app, of);
        return written;
      },
      purge: async (id: string) => {
        await post(`${path}/${id}/purge`, {});
        refresh(client, app, table);
      },
      /** Answers the job that took it back, when it was one that did it. */
      undo: async (token: string): Promise<Job | undefined> => {
        const { job } = await post<{ job?: Job }>(`/api/apps/${app}/undo`, { undo: token });
        const over = job && (await jobOver(job.id));
        refresh(client, app, table);
        return over;
      },
    };
  }, [app, table, client]);
}
