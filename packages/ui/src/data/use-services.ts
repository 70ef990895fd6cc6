import type { InputServices, RecordName } from '@stepwell/fields/ui';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { upload } from '../api/upload.ts';
import { type AppHere, useApp } from '../app/app-context.ts';
import { NameLoader, namesWhere } from './names.ts';

const loaders = new WeakMap<AppHere, NameLoader>();

function loaderOf(here: AppHere): NameLoader {
  const loader = loaders.get(here) ?? new NameLoader(here);
  loaders.set(here, loader);
  return loader;
}

/** A record's name, asked for once and kept while it is shown. */
export const nameQuery = (here: AppHere, table: string, id: string) => ({
  queryKey: ['names', here.key, table, id],
  queryFn: () => loaderOf(here).load(table, id),
  staleTime: 60_000,
});

function servicesOf(here: AppHere, client: QueryClient): InputServices {
  const keep = (table: string) => (name: RecordName) => {
    client.setQueryData(['names', here.key, table, name.id], name);
    return name;
  };
  return {
    findRecords: async (table, text) =>
      (await namesWhere(here, table, { ...(text.trim() ? { search: text.trim() } : {}), limit: 50 })).map(keep(table)),
    nameRecords: (table, ids) => Promise.all(ids.map((id) => client.fetchQuery(nameQuery(here, table, id)))),
    uploadFile: upload,
    fileUrl: (id) => `/api/files/${encodeURIComponent(id)}`,
    inputs: here.vocabulary.inputs,
  };
}

/** What inputs and cells may ask of the page. */
export function useServices(): InputServices {
  const here = useApp();
  const client = useQueryClient();
  return useMemo(() => servicesOf(here, client), [here, client]);
}
