import type { App, AppFiles } from '../app.ts';
import { isJsonIn, nameOf } from '../files/app-of.ts';
import { LATER } from '../later.ts';
import type { Process } from '../shapes/index.ts';
import { ORDINARY_TABLE_KEYS, SHIPPED_CALENDAR_KEYS } from '../tables/ordinary-tables.ts';
import { PARTS } from '../walk/parts.ts';

/** The keys things have, read as generously as can be: what is malformed is told once, and never also called unknown. */
export interface KnownKeys {
  readonly inFolder: (folder: string) => readonly string[];
  /** Keys of the fields written for a table, those of lines under `table.field`. */
  readonly fieldsOf: (table: string) => readonly string[];
  readonly stagesOf: (process: string) => readonly string[];
  readonly checkpointsOf: (process: string) => readonly string[];
  /** Tables whose file is there but cannot be used: nothing can be said about their fields. */
  readonly unusableTables: ReadonlySet<string>;
}

type Members = { readonly [key: string]: unknown };

export function knownKeys(raw: AppFiles, app: App): KnownKeys {
  const inFolder = (folder: string) =>
    [...raw].filter(([path]) => isJsonIn(path, folder)).flatMap(([path, value]) => keysOfFile(path, value));
  const fields = writtenFields(raw);
  const usable = new Set([...app.tables.map(({ key }) => key), ...ORDINARY_TABLE_KEYS]);
  return {
    inFolder: (folder) => (folder === 'calendars' ? [...inFolder(folder), ...SHIPPED_CALENDAR_KEYS] : inFolder(folder)),
    fieldsOf: (table) => fields.get(table) ?? [],
    stagesOf: (process) => stagesIn(raw, process).flatMap(({ key }) => textOf(key)),
    checkpointsOf: (process) =>
      stagesIn(raw, process).flatMap((stage) => listOf(stage['checkpoints']).flatMap(({ key }) => textOf(key))),
    unusableTables: new Set(inFolder('tables').filter((key) => !usable.has(key))),
  };
}

const keysOfFile = (path: string, value: unknown): string[] => [...new Set([nameOf(path), ...textOf(memberOf(value, 'key'))])];

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Members)[key] : undefined;
const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
const listOf = (value: unknown): Members[] =>
  Array.isArray(value) ? value.filter((one): one is Members => typeof one === 'object' && one !== null) : [];

function writtenFields(raw: AppFiles): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const add = (table: string, list: unknown) => {
    for (const field of listOf(list)) {
      const [key] = textOf(field['key']);
      if (key === undefined) continue;
      fields.set(table, [...(fields.get(table) ?? []), key]);
      if (Array.isArray(field['fields'])) add(`${table}.${key}`, field['fields']);
    }
  };
  for (const [path, value] of raw) if (isJsonIn(path, 'tables')) add(nameOf(path), memberOf(value, 'fields'));
  return fields;
}

function stagesIn(raw: AppFiles, process: string): Members[] {
  const file = raw.get(`processes/${process}.json`) as Process | undefined;
  return listOf(memberOf(file, 'stages'));
}

/** The folders an app may have. */
export const FOLDERS: readonly string[] = [...PARTS.map(({ folder }) => folder), ...LATER.folders, 'data', 'demo'];
