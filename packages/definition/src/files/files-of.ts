import type { App, AppFiles, DataFile } from '../app.ts';
import { quoted } from './csv-cells.ts';

/** The folders of an app's things, as the app calls them. */
const FOLDERS = [
  'calendars',
  'tables',
  'roles',
  'forms',
  'processes',
  'timeouts',
  'rules',
  'pages',
  'guides',
  'scenarios',
] as const;

/** The files that make an app: what `appOf` reads from them is the app again. A demo's history is not among them: it is played once. */
export function filesOf(app: App): AppFiles {
  const files = new Map<string, unknown>([['app.json', app.info]]);
  if (app.parameters.length > 0) files.set('parameters.json', app.parameters);
  const things = [...FOLDERS.map((folder) => [folder, app[folder] ?? []] as const), ...Object.entries(app.later)];
  for (const [folder, all] of things) for (const thing of all) files.set(`${folder}/${keyOf(thing)}.json`, thing);
  for (const file of app.data) files.set(file.path, csvOf(file));
  if (app.demo?.people) files.set('demo/people.json', app.demo.people);
  return files;
}

const keyOf = (thing: unknown): string => (thing as { readonly key: string }).key;

/** A data file as text; every row has the columns of the first. */
function csvOf({ rows }: DataFile): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}
