import { type AppFiles, below, contextOf, type Operation, stepTo, type Vocabulary } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import type { FormAct } from '../editors/form/form-acts.ts';

export const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions: [], widgets };

/** What a hand picks, time after time: as the numbers say that it was given. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

/** A file, its content, and what is picked in it. */
export interface Here<Content> {
  readonly files: AppFiles;
  readonly path: string;
  readonly content: Content;
  readonly pick: Pick;
}

/** What an editor can do: the file it is about is one of its folder's. */
export interface EveryAct {
  /** The function that makes the operations. */
  readonly name: string;
  /** The file or folder that it is about. */
  readonly folder?: string;
  readonly act: (files: AppFiles, pick: Pick) => { readonly path: string; readonly operations: readonly Operation[] } | undefined;
}

/** What a function makes. */
export type Made = readonly Operation[] | Operation | FormAct | undefined;

/** What an act made, as operations. */
const operationsIn = (made: Made): readonly Operation[] => {
  if (made === undefined) return [];
  if ('op' in made) return [made];
  return 'operations' in made ? made.operations : made;
};

const WHERE = (files: AppFiles, folder: string) =>
  [...files.keys()].filter((path) => path === folder || path.startsWith(`${folder}/`));

/** An act on a file of a folder. */
export function on<Content>(folder: string, made: { readonly name: string }, make: (here: Here<Content>) => Made): EveryAct {
  return {
    name: made.name,
    folder,
    act: (files, pick) => {
      const path = pick(WHERE(files, folder));
      if (path === undefined) return undefined;
      return { path, operations: operationsIn(make({ files, path, content: files.get(path) as Content, pick })) };
    },
  };
}

/** What fields know of the app. */
export const contextIn = (files: AppFiles) =>
  contextOf({ key: 'a', version: '1.0.0', format: 1, ...(files.get('app.json') as object) });

/** The tables of random apps, and the types their fields may become. */
export const tables = ['thing', 'other'];
export const types = fieldTypes.filter(({ rows }) => !rows);

/** Any object within a file, and where it stands. */
function objectsIn(
  at: string,
  value: unknown,
): readonly { readonly at: string; readonly object: Readonly<Record<string, unknown>> }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsIn(below(at, stepTo(value, index)), item));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Readonly<Record<string, unknown>>;
  return [{ at, object }, ...Object.entries(object).flatMap(([name, inner]) => objectsIn(below(at, name), inner))];
}

/** Properties of anything anywhere: what panels that are drawn from schemas do. */
export const anywhere = (
  made: { readonly name: string },
  make: (at: string, object: Readonly<Record<string, unknown>>, pick: Pick) => Made,
): EveryAct => ({
  name: made.name,
  act: (files, pick) => {
    const path = pick([...files.keys()].filter((one) => one.endsWith('.json')));
    const found = path === undefined ? undefined : pick(objectsIn(path, files.get(path)));
    return path !== undefined && found ? { path, operations: operationsIn(make(found.at, found.object, pick)) } : undefined;
  },
});
