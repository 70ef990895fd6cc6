import { labelIn } from '@stepwell/fields';
import type { InputServices, LineColumn, RecordName } from '@stepwell/fields/ui';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { base } from '../api/place.ts';
import { upload } from '../api/upload.ts';
import { type AppHere, isComputed, useApp } from '../app/app-context.ts';
import type { RecordBook } from '../app/record-book.ts';
import { NameLoader, namesWhere } from './names.ts';
import { RecordAnchor } from './record-anchor.tsx';

const loaders = new WeakMap<AppHere, NameLoader>();

function loaderOf(here: AppHere): NameLoader {
  const loader = loaders.get(here) ?? new NameLoader(here);
  loaders.set(here, loader);
  return loader;
}

/** A record's name, asked for once and kept while it is shown. */
export const nameQuery = (here: AppHere, table: string, id: string) => ({
  queryKey: ['names', here.key, table, id],
  queryFn: () => (here.book ? nameIn(here.book, table, id) : loaderOf(here).load(table, id)),
  staleTime: 60_000,
  retry: 2,
});

const nameIn = (book: RecordBook, table: string, id: string): RecordName =>
  book.names(table).find((name) => name.id === id) ?? { id, title: '', isHidden: true };

const findIn = (book: RecordBook, table: string, text: string): readonly RecordName[] =>
  book.names(table).filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()));

/** A file of an app that is only tried goes nowhere. */
const described = async ({ name, size, type }: File) => ({ id: name, name, size, type });

function columnsOf(here: AppHere, table: string): LineColumn[] {
  const fields = [...(here.tables.get(table)?.fields.values() ?? [])].filter((field) => !field.system);
  return fields.map((field) => {
    const { key, label, required } = field.definition;
    const column = { key, type: field.type.name, label: labelIn(label, here.context.locale, key), options: field.options };
    return { ...column, computed: isComputed(field), ...(required ? { required } : {}) };
  });
}

function servicesOf(here: AppHere, client: QueryClient): InputServices {
  const keep = (table: string) => (name: RecordName) => {
    client.setQueryData(['names', here.key, table, name.id], name);
    return name;
  };
  return {
    findRecords: async (table, text) => {
      if (here.book) return findIn(here.book, table, text);
      return (await namesWhere(here, table, { ...(text.trim() ? { search: text.trim() } : {}), limit: 50 })).map(keep(table));
    },
    nameRecords: (table, ids) => Promise.all(ids.map((id) => client.fetchQuery(nameQuery(here, table, id)))),
    uploadFile: here.book ? described : upload,
    fileUrl: (id) => `${base}/api/files/${encodeURIComponent(id)}`,
    ...(here.book ? {} : { RecordLink: RecordAnchor }),
    inputs: here.vocabulary.inputs,
    columnsOf: (table) => columnsOf(here, table),
    computeLines: async (table, rows) => (await import('./compute-lines.ts')).computeLines(here, client, { table, rows }),
  };
}

const made = new WeakMap<AppHere, InputServices>();

/** What inputs and cells may ask of the page; one for all of them, so that they share what they learnt. */
export function useServices(): InputServices {
  const here = useApp();
  const client = useQueryClient();
  const services = made.get(here) ?? servicesOf(here, client);
  made.set(here, services);
  return services;
}
