import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AppFiles } from '../app.ts';
import { type Bundle, fromBundle } from '../files/bundle.ts';
import { type ParsedJson, parseJson } from '../files/parse-json.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../walk/report.ts';
import { linkRefused, malformed, notAnApp, tooBig, tooManyFiles } from './folder-words.ts';

export interface ReadApp {
  /** A file that could not be read stands here as undefined, so that what refers to it is not called unknown. */
  readonly files: AppFiles;
  readonly problems: readonly Problem[];
}

const MEGABYTE = 1024 * 1024;
/** The kinds of files an app is made of, and the most a file of each may hold. */
const KINDS = new Map([
  ['.json', 4 * MEGABYTE],
  ['.csv', 32 * MEGABYTE],
  ['.ndjson', 128 * MEGABYTE],
  ['.txt', MEGABYTE],
]);
const BUNDLE = '.stepwell.json';
const MOST_BUNDLE = 64 * MEGABYTE;
const MOST_FILES = 4000;
/** Of all files together. */
const MOST_TOTAL = 256 * MEGABYTE;
const MOST_LEVELS = 4;

/** Reads the files of an app from its folder, or from a bundle. Links are not followed; other files than an app's are passed over. */
export function readAppFolder(place: string): ReadApp {
  const files = new Map<string, unknown>();
  const reading: Reading = { files, problems: [], total: 0 };
  const kind = lstatSync(place, { throwIfNoEntry: false });
  if (kind?.isFile() && place.endsWith('.json')) return readBundle(place, kind.size);
  if (!kind?.isDirectory()) return { files, problems: [problemAt('app.json#', notAnApp(basename(place)))] };
  readFolder(reading, place, '');
  return reading;
}

interface Reading {
  readonly files: Map<string, unknown>;
  readonly problems: Problem[];
  total: number;
}

function readFolder(reading: Reading, folder: string, within: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = within + entry.name;
    if (reading.files.size >= MOST_FILES) return void reading.problems.push(problemAt(`${path}#`, tooManyFiles(MOST_FILES)));
    if (entry.isSymbolicLink()) reading.problems.push(problemAt(`${path}#`, linkRefused));
    else if (entry.isFile()) readOne(reading, join(folder, entry.name), path);
    else if (entry.isDirectory() && path.split('/').length < MOST_LEVELS)
      readFolder(reading, join(folder, entry.name), `${path}/`);
    if (reading.problems.at(-1)?.code === 'TOO_MANY_FILES') return;
  }
}

function readOne(reading: Reading, place: string, path: string): void {
  const ending = /\.[a-z]+$/.exec(path)?.[0] ?? '';
  const most = KINDS.get(ending);
  if (most === undefined || path.endsWith(BUNDLE)) return;
  const { files, problems } = reading;
  files.set(path, undefined);
  const { size } = lstatSync(place);
  reading.total += size;
  if (size > most) return void problems.push(problemAt(`${path}#`, tooBig(size, most)));
  if (reading.total > MOST_TOTAL) return void problems.push(problemAt(`${path}#`, tooBig(reading.total, MOST_TOTAL)));
  const text = readFileSync(place, 'utf8');
  if (ending !== '.json') return void files.set(path, text);
  const parsed = parseJson(text);
  if ('value' in parsed) files.set(path, parsed.value);
  else problems.push(mistakeAt(path, parsed));
}

const mistakeAt = (path: string, { mistake }: Extract<ParsedJson, { mistake: unknown }>): Problem => ({
  ...problemAt(`${path}#`, malformed(mistake)),
  from: mistake.at,
  to: mistake.at + 1,
});

function readBundle(place: string, size: number): ReadApp {
  const path = basename(place);
  const failed = (problem: Problem): ReadApp => ({ files: new Map(), problems: [problem] });
  if (size > MOST_BUNDLE) return failed(problemAt(`${path}#`, tooBig(size, MOST_BUNDLE)));
  const parsed = parseJson(readFileSync(place, 'utf8'));
  if ('mistake' in parsed) return failed(mistakeAt(path, parsed));
  const isBundle = typeof parsed.value === 'object' && parsed.value !== null && !Array.isArray(parsed.value);
  return isBundle ? { files: fromBundle(parsed.value as Bundle), problems: [] } : failed(problemAt(`${path}#`, notAnApp(path)));
}
