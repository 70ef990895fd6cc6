import { randomKey } from '../api/api.ts';
import { base } from '../api/place.ts';
import type { WireValues } from './judge.ts';

/** A half-filled form as this browser keeps it. */
export interface Draft {
  readonly values: WireValues;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What was sent last without an answer. */
  readonly attempt?: Attempt | undefined;
}

/** Something sent under a key: sent again under the same, it happens once. */
export interface Attempt {
  readonly key: string;
  readonly body: string;
}

/** The attempt to send these values: the last one where they are the same, else a new one. */
export function attemptOf(last: Attempt | undefined, values: WireValues): Attempt {
  const body = JSON.stringify(values);
  return last?.body === body ? last : { key: randomKey(), body };
}

/** What a draft belongs to: a person, and one form on one record (or a new one). */
export interface DraftPlace {
  readonly user: string;
  readonly app: string;
  readonly form: string;
  readonly record?: string | undefined;
}

const keyOf = ({ user, app, form, record }: DraftPlace) => `stepwell.draft.${base}${user}.${app}.${form}.${record ?? 'new'}`;

/** The draft kept here, or null. A browser that keeps nothing has none. */
export function readDraft(place: DraftPlace): Draft | null {
  try {
    const text = localStorage.getItem(keyOf(place));
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}

/** Keeps a draft; without values, forgets it. */
export function keepDraft(place: DraftPlace, values: WireValues, now: number, attempt?: Attempt): void {
  try {
    if (Object.keys(values).length === 0) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), JSON.stringify({ values, at: now, attempt } satisfies Draft));
  } catch {
    // A full or closed storage costs the draft, never the form.
  }
}

export const forgetDraft = (place: DraftPlace): void => keepDraft(place, {}, 0);

/** The values that differ from what the form began with: what is kept, and what is sent. */
export function changedValues(before: WireValues, after: WireValues): WireValues {
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[key] ?? null),
  );
  return Object.fromEntries(changed.map(([key, value]) => [key, value ?? null]));
}
