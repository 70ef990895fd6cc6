import type { App, AppFiles, DataFile, DemoPeople } from '../app.ts';
import { LATER } from '../later.ts';
import type { AppInfo, Guide, Parameter, Rule } from '../shapes/index.ts';
import { readCsv } from './read-csv.ts';

/** The app that sound files make: every thing has its key, every data file its rows. */
export function appOf(files: AppFiles): App {
  const inFolder = (folder: string) => [...files].filter(([path]) => isJsonIn(path, folder)).sort(byPath);
  const things = <T>(folder: string) => inFolder(folder).map(([path, content]) => withKey(path, content) as T);
  const [guides, rules] = [things<Guide>('guides'), things<Rule>('rules')];
  const demo = demoOf(files);
  return {
    info: files.get('app.json') as AppInfo,
    parameters: (files.get('parameters.json') ?? []) as Parameter[],
    calendars: things('calendars'),
    tables: things('tables'),
    roles: things('roles'),
    forms: things('forms'),
    processes: things('processes'),
    timeouts: things('timeouts'),
    pages: things('pages'),
    scenarios: things('scenarios'),
    ...(rules.length > 0 && { rules }),
    ...(guides.length > 0 && { guides }),
    data: dataOf(files),
    ...(demo ? { demo } : {}),
    later: Object.fromEntries(
      LATER.folders.map((folder) => [folder, things(folder)] as const).filter(([, all]) => all.length > 0),
    ),
  };
}

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

export const isJsonIn = (path: string, folder: string): boolean =>
  path.startsWith(`${folder}/`) && path.endsWith('.json') && path.split('/').length === 2;

/** The name of a file without its folder and ending: the key of what it holds. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');

const keyed = new WeakMap<object, object>();

/** The content with its key, which may be left out in the file. The same content gives the same object. */
export function withKey(path: string, content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content) || Object.hasOwn(content, 'key')) return content;
  const known = keyed.get(content) ?? { key: nameOf(path), ...content };
  keyed.set(content, known);
  return known;
}

function dataOf(files: AppFiles): readonly DataFile[] {
  const csv = [...files].filter(([path, text]) => /^data\/.*\.csv$/.test(path) && typeof text === 'string').sort(byPath);
  return csv.map(([path, text]) => {
    return { path, table: nameOf(path), rows: readCsv(text as string), test: path.startsWith('data/test/') };
  });
}

function demoOf(files: AppFiles): App['demo'] {
  const people = files.get('demo/people.json') as DemoPeople | undefined;
  const text = files.get('demo/history.ndjson');
  const fillings = files.get('demo/fillings.ndjson');
  if (!people && typeof text !== 'string') return undefined;
  return {
    ...(people ? { people } : {}),
    ...(typeof text === 'string' ? { history: linesOf(text), files: demoFiles(files) } : {}),
    ...(typeof fillings === 'string' ? { fillings: linesOf(fillings) } : {}),
  };
}

const DEMO_FILES = 'demo/files/';

const demoFiles = (files: AppFiles): Record<string, string> =>
  Object.fromEntries(
    [...files].flatMap(([path, text]) =>
      path.startsWith(DEMO_FILES) && typeof text === 'string' ? [[path.slice(DEMO_FILES.length), text]] : [],
    ),
  );

const linesOf = (text: string): Record<string, unknown>[] =>
  text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line) as Record<string, unknown>] : []));
