import { nearest } from '@stepwell/expression';
import type { AppFiles } from '../app.ts';
import { isJsonIn, nameOf } from '../files/app-of.ts';
import { parseJson } from '../files/parse-json.ts';
import { FORMAT, formatOf, upConvert } from '../files/up-convert.ts';
import { malformed } from '../folder/folder-words.ts';
import { LATER } from '../later.ts';
import type { Problem } from '../problem.ts';
import { KEY_PATTERN } from '../shapes/index.ts';
import { PARTS } from '../walk/parts.ts';
import { problemAt } from '../walk/report.ts';
import { badFileName, keyIsNotFileName, missingFile, newerFormat, notYet, unknownFile } from './file-words.ts';
import { findHostile } from './hostile.ts';
import { FOLDERS } from './known-keys.ts';

const ROOT_FILES = ['app.json', 'parameters.json'];

/** The files that can be looked at, and what is wrong with the others. A file that cannot be is kept as undefined. */
export function readFiles(given: AppFiles): { readonly sane: AppFiles; readonly problems: readonly Problem[] } {
  const format = formatOf(given) ?? FORMAT;
  if (format > FORMAT) return { sane: new Map(), problems: [problemAt('app.json#/format', newerFormat(format, FORMAT))] };
  const files = upConvert(given);
  const sane = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const problem =
      unknownPart(path) ?? findHostile(path, typeof content === 'string' ? undefined : content) ?? nonsense(path, content);
    if (problem) problems.push(problem);
    sane.set(path, problem ? undefined : content);
    if (content !== undefined && isThing(path)) problems.push(...keyProblems(path, content));
  }
  if (!files.has('app.json')) problems.push(problemAt('app.json#', missingFile('app.json')));
  return { sane, problems: [...problems, ...notRunYet(files)] };
}

const isThing = (path: string) => PARTS.some(({ folder }) => isJsonIn(path, folder));

function unknownPart(path: string): Problem | undefined {
  const [folder = '', ...rest] = path.split('/');
  if (isPart(path)) return undefined;
  if (FOLDERS.includes(folder)) return problemAt(`${path}#`, unknownFile(path, undefined, FOLDERS));
  const wanted = rest.length > 0 ? FOLDERS : ROOT_FILES;
  return problemAt(`${path}#`, unknownFile(path, nearest(rest.length > 0 ? folder : path, wanted), FOLDERS));
}

const isPart = (path: string): boolean =>
  ROOT_FILES.includes(path) ||
  (!path.includes('/') && !path.endsWith('.json')) ||
  DEMO_FILE.test(path) ||
  /^data\/.*\.csv$/.test(path) ||
  [...PARTS.map(({ folder }) => folder), ...LATER.folders].some((folder) => isJsonIn(path, folder));

const DEMO_FILE = /^demo\/(people\.json|(history|fillings)\.ndjson|files\/.*)$/;

/** Lines of history that are no JSON. */
function nonsense(path: string, content: unknown): Problem | undefined {
  if (!path.endsWith('.ndjson') || typeof content !== 'string') return undefined;
  for (const [index, line] of content.split('\n').entries()) {
    const parsed = line.trim() ? parseJson(line) : undefined;
    if (parsed && 'mistake' in parsed) return problemAt(`${path}#/${index}`, malformed({ ...parsed.mistake, line: index + 1 }));
  }
  return undefined;
}

function keyProblems(path: string, content: unknown): Problem[] {
  const name = nameOf(path);
  const key = typeof content === 'object' && content !== null ? (content as { key?: unknown }).key : undefined;
  if (typeof key === 'string' && key !== name) return [problemAt(`${path}#/key`, keyIsNotFileName(key, name))];
  return key === undefined && !new RegExp(KEY_PATTERN).test(name) ? [problemAt(`${path}#`, badFileName(name))] : [];
}

/** One warning for each folder that this version keeps but does not run. */
const notRunYet = (files: AppFiles): Problem[] =>
  LATER.folders.flatMap((folder) => {
    const first = [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort()[0];
    return first === undefined ? [] : [problemAt(`${first}#`, notYet(folder))];
  });
