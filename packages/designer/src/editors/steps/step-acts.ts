import { below, type Operation, stepTo, type TimeoutStep } from '@stepwell/definition';
import type { Locale } from '@stepwell/ui/design';

/** An action as a definition has it: its name is its one key, besides `when` and `as`. */
export type ActionEntry = { readonly [name: string]: unknown };

const BESIDE: ReadonlySet<string> = new Set(['when', 'as']);

/** The name of an action, and what stands under it. */
export function actionOf(entry: ActionEntry): { readonly name: string; readonly options: Readonly<Record<string, unknown>> } {
  const name = Object.keys(entry).find((key) => !BESIDE.has(key)) ?? '';
  return { name, options: (entry[name] ?? {}) as Record<string, unknown> };
}

/** Puts an item at the end of a list property, which is made when it is not there. */
export function addTo(at: string, holder: object, name: string, item: unknown): Operation {
  const list = (holder as Record<string, unknown>)[name];
  const place = below(at, name);
  return Array.isArray(list) ? { op: 'insert', at: place, value: item } : { op: 'set', at: place, value: [item] };
}

/** Takes an item away; the list goes with its last one. */
export function removeFrom(at: string, list: readonly unknown[], index: number): Operation {
  return { op: 'remove', at: list.length === 1 ? at : below(at, stepTo(list, index)) };
}

/** Moves an item one place up or down; nothing at the ends. */
export function shift(at: string, list: readonly unknown[], index: number, by: -1 | 1): readonly Operation[] {
  const target = index + by;
  if (target < 0 || target >= list.length) return [];
  const next = by < 0 ? target : target + 1;
  return [{ op: 'move', at: below(at, stepTo(list, index)), ...(next < list.length && { before: stepTo(list, next) }) }];
}

/** A text for people in one language; what it says in others stays. A text of one for all languages stays one. */
export const textIn = (words: unknown, locale: Locale, text: string): unknown =>
  typeof words === 'object' && words !== null && text !== '' ? { ...words, [locale]: text } : text;

/** A step that tells people, without words of its own: then the platform says what is late. */
export const newStep = (after: string, to: string): TimeoutStep => ({ after, do: [{ notify: { to } }] }) as TimeoutStep;

/** Whether a share such as 75% has something it is a share of. */
export const hasWhole = (steps: readonly TimeoutStep[]): boolean => steps.some(({ mark }) => mark !== undefined);
