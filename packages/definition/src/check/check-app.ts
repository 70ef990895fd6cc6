import type { JsonSchema } from '@stepwell/fields';
import type { App, AppFiles } from '../app.ts';
import { isZone } from '../calendar/is-zone.ts';
import { appOf, isJsonIn, nameOf, withKey } from '../files/app-of.ts';
import type { Problem } from '../problem.ts';
import { contextOf } from '../schema/context-of.ts';
import { understand } from '../schema/understand.ts';
import type { AppInfo } from '../shapes/index.ts';
import { SHIPPED_CALENDAR_KEYS } from '../tables/ordinary-tables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { INFO_SHAPE, PARAMETERS_SHAPE, PARTS, PEOPLE_SHAPE } from '../walk/parts.ts';
import { MOST_PROBLEMS } from '../walk/report.ts';
import type { Walk } from '../walk/site.ts';
import { startWalk } from '../walk/walk.ts';
import { visitFile } from '../walk/walk-app.ts';
import { checkFormulas, unexplained } from './check-formulas.ts';
import { checkRefs } from './check-refs.ts';
import type { Facts } from './facts.ts';
import { knownKeys } from './known-keys.ts';
import { MEANING_CHECKS } from './meaning/index.ts';
import { prune, stepsOf } from './prune.ts';
import { readFiles } from './read-files.ts';

export interface CheckedApp {
  /** Everything that is wrong, errors and warnings, in the order of the files. */
  readonly problems: readonly Problem[];
  /** The app, when no problem is an error. */
  readonly app?: App;
}

/** Finds every problem of an app at once. `now` (epoch milliseconds) is needed for what depends on the day, such as calendars that end. */
export function checkApp(files: AppFiles, vocabulary: Vocabulary, now?: number): CheckedApp {
  const { keyed, facts, problems } = lookThrough(files, vocabulary, now);
  if (!facts) return { problems: tidy(problems) };
  const found = [...problems, ...checkRefs(facts), ...checkFormulas(facts)];
  found.push(...MEANING_CHECKS.flatMap((check) => check(facts)));
  if (!found.some(isError)) found.push(...unexplained(facts));
  const all = tidy(found);
  return found.some(isError) ? { problems: all } : { problems: all, app: appOf(keyed) };
}

interface Looked {
  /** The files, every thing with its key. */
  readonly keyed: AppFiles;
  /** What is wrong with their shapes. */
  readonly problems: readonly Problem[];
  /** Left out where so much is wrong that nothing can be said. */
  readonly facts?: Facts;
}

/** Walks through the files of an app and understands what of them can be understood. */
export function lookThrough(files: AppFiles, vocabulary: Vocabulary, now?: number): Looked {
  const { sane, problems } = readFiles(files);
  const keyed = new Map([...sane].map(([path, content]) => [path, partOf(path) ? withKey(path, content) : content] as const));
  const { walk, required } = walkFiles(keyed, vocabulary);
  const all = [...problems, ...walk.problems];
  if (walk.problems.length >= MOST_PROBLEMS) return { keyed, problems: all };
  return { keyed, problems: all, facts: factsOf(prune(keyed, walk, required), walk, { raw: keyed, now }) };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

const partOf = (path: string) => PARTS.find(({ folder }) => isJsonIn(path, folder));

function shapeOf(path: string): JsonSchema | undefined {
  if (path === 'app.json') return INFO_SHAPE;
  if (path === 'demo/people.json') return PEOPLE_SHAPE;
  return path === 'parameters.json' ? PARAMETERS_SHAPE : partOf(path)?.shape;
}

interface Walked {
  readonly walk: Walk;
  /** What a file must have. */
  readonly required: (path: string) => readonly string[];
}

/** Walks through every file beside its shape. */
function walkFiles(files: AppFiles, vocabulary: Vocabulary): Walked {
  const calendars = [...files.keys()].filter((path) => isJsonIn(path, 'calendars')).map(nameOf);
  const context = contextOf(soundInfo(files.get('app.json')));
  const walk = startWalk(vocabulary, context, new Set([...SHIPPED_CALENDAR_KEYS, ...calendars]));
  for (const [path, content] of files) {
    const shape = shapeOf(path);
    if (shape && content !== undefined) visitFile(walk, path, content, shape);
  }
  const required = (path: string) => (shapeOf(path)?.['required'] ?? []) as readonly string[];
  return { walk, required };
}

/** What of app.json can be relied on, when the rest of it may be wrong. */
function soundInfo(content: unknown): AppInfo {
  const { timeZone, currency, weekStart, fiscalYearStart } = (content ?? {}) as Partial<AppInfo>;
  return {
    key: 'app',
    version: '0.0.0',
    format: 1,
    ...(typeof timeZone === 'string' && isZone(timeZone) ? { timeZone } : {}),
    ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
    ...(Number.isInteger(weekStart) ? { weekStart } : {}),
    ...(Number.isInteger(fiscalYearStart) ? { fiscalYearStart } : {}),
  };
}

interface Around {
  readonly raw: AppFiles;
  readonly now?: number;
}

function factsOf(files: AppFiles, walk: Walk, { raw, now }: Around): Facts {
  const { vocabulary, context } = walk;
  // The history is long and nothing here asks for it.
  const isWanted = ([path, content]: readonly [string, unknown]) => content !== undefined && !path.endsWith('.ndjson');
  const sound = new Map([...files].filter(isWanted));
  const read = appOf(sound);
  const app = { ...read, info: read.info ?? soundInfo(raw.get('app.json')) };
  for (const { folder } of PARTS)
    for (const thing of app[folder] ?? []) walk.places.set(thing, { file: `${folder}/${thing.key}.json`, pointer: '' });
  const understanding = understand(app, vocabulary, { context, lost: lostFields(raw, walk.problems) });
  return { app, files, vocabulary, context, understanding, walk, known: knownKeys(raw, app), now };
}

/** The fields that were cut out because something in them is malformed, `table/field`. */
function lostFields(files: AppFiles, problems: readonly Problem[]): readonly string[] {
  return problems.filter(isError).flatMap(({ path }) => {
    const [file = '', pointer = ''] = path.split('#');
    const [part, index] = stepsOf(pointer);
    if (!isJsonIn(file, 'tables') || part !== 'fields') return [];
    const fields = (files.get(file) as { fields?: unknown } | undefined)?.fields;
    const key = Array.isArray(fields) ? (fields[Number(index)] as { key?: unknown } | null)?.key : undefined;
    return typeof key === 'string' ? [`${nameOf(file)}/${key}`] : [];
  });
}

/** In the order of files and places, each once. */
function tidy(problems: readonly Problem[]): readonly Problem[] {
  const different = new Map(problems.map((problem) => [`${problem.path} ${problem.code} ${problem.from ?? ''}`, problem]));
  const inOrder = (a: Problem, b: Problem) =>
    a.path.localeCompare(b.path, 'en', { numeric: true }) || (a.from ?? 0) - (b.from ?? 0);
  return [...different.values()].sort(inOrder).slice(0, MOST_PROBLEMS);
}
