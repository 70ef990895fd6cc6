import { type AppFiles, ORDINARY_TABLE_LABELS } from '@stepwell/definition';

/** The folders of an app that have a place in the tree, in its order. */
export const FOLDERS = [
  'tables',
  'forms',
  'processes',
  'timeouts',
  'rules',
  'pages',
  'roles',
  'guides',
  'calendars',
  'scenarios',
] as const;
export type Folder = (typeof FOLDERS)[number];

/** Where the people of an app stand among its parts: they are no file of it. */
export const PEOPLE = 'people';

/** One file of the app, as the tree shows it. */
export interface Part {
  readonly path: string;
  readonly folder: Folder | 'app' | 'parameters';
  readonly key: string;
  readonly content: unknown;
}

/** The key of what a file holds: its name, unless it says another. */
export const keyOfPath = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');

/** The part that stands at a path; undefined for a file that the tree does not show. */
export function partAt(files: AppFiles, path: string): Part | undefined {
  if (!files.has(path)) return undefined;
  const content = files.get(path);
  if (path === 'app.json' || path === 'parameters.json') {
    const folder = path === 'app.json' ? 'app' : 'parameters';
    return { path, folder, key: folder, content };
  }
  const folder = FOLDERS.find((one) => path.startsWith(`${one}/`) && path.endsWith('.json'));
  return folder && { path, folder, key: keyOfPath(path), content };
}

/** The parts in a folder, by their paths. */
export const partsIn = (files: AppFiles, folder: Folder): readonly Part[] =>
  [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'))
    .sort()
    .flatMap((path) => partAt(files, path) ?? []);

/** What a part is called; a table that every app has needs no label of its own. */
export const labelOfPart = ({ folder, key, content }: Part): unknown =>
  labelOf(content) ??
  (folder === 'tables' ? new Map<string, unknown>(Object.entries(ORDINARY_TABLE_LABELS)).get(key) : undefined);

/** The label that something of a definition has, as it stands in the file; scenarios call it their name. */
export function labelOf(content: unknown): unknown {
  const { label, name } = (content ?? {}) as { readonly label?: unknown; readonly name?: unknown };
  return label ?? name;
}
