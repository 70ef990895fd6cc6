import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AppFiles, operationsBetween, readCsv } from '@stepwell/definition';
import { editedText, textOf } from './edit-text.ts';

/** Names that a draft may give to files: they come from whoever designs, and must stay within the folder. */
const PLAIN = /^(?:[a-z0-9_-]+\/){0,3}[a-z0-9_-]+\.json$|^data\/(?:[a-z0-9_-]+\/){0,2}[a-z0-9_-]+\.csv$/i;
/** The people and the past of a demo are no part of a draft. */
const OWN = /^demo\//;

/** The files of an app that a draft and a folder share. */
export const sharedFiles = (files: AppFiles): AppFiles =>
  new Map([...files].filter(([path]) => PLAIN.test(path) && !OWN.test(path)));

/** Whether a file, or a folder on the way to it, is a link that leads elsewhere. */
function isLink(folder: string, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, at) => lstatSync(join(folder, ...parts.slice(0, at + 1)), { throwIfNoEntry: false })?.isSymbolicLink());
}

/** Writes a file of the folder so that it says `wanted`; false when it says something else by now than `known`. */
export function writeFile(folder: string, path: string, { known, wanted }: { known: unknown; wanted: unknown }): boolean {
  if (!PLAIN.test(path) || isLink(folder, path)) return true;
  const file = join(folder, path);
  const text = textIn(file);
  if (text !== undefined && !says(text, known)) return false;
  if (wanted === undefined) rmSync(file, { force: true });
  else if (typeof wanted === 'string') replace(file, wanted);
  else replace(file, text === undefined ? textOf(wanted) : edited(path, text, { known, wanted }));
  return true;
}

function edited(path: string, text: string, { known, wanted }: { known: unknown; wanted: unknown }): string {
  return editedText(text, operationsBetween(new Map([[path, known]]), new Map([[path, wanted]])), wanted);
}

/** Whether two files say the same: of rows it is nothing how they are quoted, and where lines end. */
export const isSameFile = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'string' && typeof other === 'string'
    ? JSON.stringify(readCsv(one)) === JSON.stringify(readCsv(other))
    : JSON.stringify(one) === JSON.stringify(other));

const says = (text: string, value: unknown): boolean => {
  if (typeof value === 'string') return isSameFile(text, value);
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    return false;
  }
};

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** As one act: whoever reads the file finds it before or after. */
function replace(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = join(dirname(file), `.${process.pid}.next`);
  writeFileSync(next, text);
  renameSync(next, file);
}
