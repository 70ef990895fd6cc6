import type { WireRecord, Written } from '@stepwell/engine';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { patch, post, remove } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';
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

/** What a person may do to records of a table; each answer is shown at once and everything that depends on it is asked for again. */
export function useWrites(table = '') {
  const { key: app } = useApp();
  const client = useQueryClient();
  return useMemo(() => {
    const path = recordsPath(app, table);
    const shown = async (writing: Promise<Written>, of = table): Promise<Written> => {
      const written = await writing;
      client.setQueryData(['record', app, of, written.record.id], written.record);
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
      undo: async (token: string) => {
        await post(`/api/apps/${app}/undo`, { undo: token });
        refresh(client, app, table);
      },
    };
  }, [app, table, client]);
}
