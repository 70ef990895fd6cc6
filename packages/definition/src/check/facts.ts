import type { FieldContext } from '@stepwell/fields';
import type { App, AppFiles } from '../app.ts';
import type { Problem } from '../problem.ts';
import type { Understanding } from '../schema/understand.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { problemAt, type Said } from '../walk/report.ts';
import type { Walk } from '../walk/site.ts';
import type { KnownKeys } from './known-keys.ts';

/** What the checks of meaning look at: the app without what is malformed in it, and what the walk has found. */
export interface Facts {
  readonly app: App;
  readonly files: AppFiles;
  readonly vocabulary: Vocabulary;
  readonly context: FieldContext;
  readonly understanding: Understanding;
  readonly walk: Walk;
  readonly known: KnownKeys;
  /** The instant of the check, epoch milliseconds. */
  readonly now?: number;
}

/** A check of meaning: it sees an app whose shapes are right and tells what cannot work. */
export type MeaningCheck = (facts: Facts) => readonly Problem[];

/** A problem at a place within an object of the app. */
export function problemIn({ walk }: Facts, object: object, below: string, said: Said): Problem {
  const place = walk.places.get(object);
  if (!place) throw new Error('An object of the app stands nowhere');
  return problemAt(`${place.file}#${place.pointer}${below}`, said);
}
