import type { AppFiles, Process, Table } from '@stepwell/definition';
import { partsIn } from './parts.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Items of a list that are things with a key; none where there is no such list. */
const keyed = <Item>(list: unknown): readonly Item[] =>
  Array.isArray(list) ? list.filter((item) => isObject(item) && typeof item['key'] === 'string') : [];

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What of a table can be read: a file may say anything while somebody writes it as JSON. */
export interface ReadTable extends Pick<Table, 'fields'> {
  readonly title?: string;
  readonly owner?: string;
}

export function readTable(content: unknown): ReadTable {
  const table = isObject(content) ? content : {};
  const [title, owner] = [textOf(table['title']), textOf(table['owner'])];
  return {
    fields: [...keyed<Table['fields'][number]>(table['fields'])],
    ...(title !== undefined && { title }),
    ...(owner !== undefined && { owner }),
  };
}

/** A table of the draft, as far as it can be read; undefined where it has no file. */
export const tableIn = (files: AppFiles, key: string): ReadTable | undefined => {
  const path = `tables/${key}.json`;
  return files.has(path) ? readTable(files.get(path)) : undefined;
};

/** The processes of the draft that are so much of one that they have a table and stages, and their files. */
export const processesIn = (files: AppFiles): readonly { readonly path: string; readonly process: Process }[] =>
  partsIn(files, 'processes').flatMap(({ path, content }) => {
    if (!isObject(content) || textOf(content['table']) === undefined || !Array.isArray(content['stages'])) return [];
    return [{ path, process: { ...content, stages: keyed(content['stages']) } as unknown as Process }];
  });

/** What a part of the draft says of itself, where it is an object; else nothing. */
export const membersOf = (content: unknown): Readonly<Record<string, unknown>> => (isObject(content) ? content : {});
