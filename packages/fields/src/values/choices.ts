import type { Options } from '../field-type.ts';
import { bad, quote } from './bad.ts';
import { labelIn } from './label.ts';

/** One option of a choice, whatever short form the definition used. */
export interface Choice {
  readonly key: string;
  /** What it was called when it was made, where it was renamed since. */
  readonly id?: string;
  readonly label?: unknown;
  readonly color?: string;
  readonly archived?: boolean;
  /** Of a stage that processes call otherwise: how each of them calls it. */
  readonly names?: readonly unknown[];
  /** Of a stage: what it means for the record. */
  readonly category?: 'open' | 'won' | 'lost';
}

type Listed = readonly (string | Choice)[];
const NONE: Listed = [];
const known = new WeakMap<Listed, readonly Choice[]>();

/** The choices a definition lists: `"hot"` is short for `{"key": "hot"}`. */
export function choicesOf(options: Options): readonly Choice[] {
  const given = options['options'];
  // A filter of a page that is still being written may list anything.
  const listed: Listed = Array.isArray(given) ? given : NONE;
  const choices = known.get(listed) ?? listed.map((choice) => (typeof choice === 'string' ? { key: choice } : choice));
  known.set(listed, choices);
  return choices;
}

export function choiceLabel(options: Options, key: unknown, locale: string): string {
  const choices = choicesOf(options);
  // What is long past is told in the keys of its time.
  const choice = choices.find((one) => one.key === key) ?? choices.find((one) => one.id === key);
  return choice ? labelIn(choice.label, locale, choice.key) : String(key);
}

/** The key of a choice as it travels. Archived choices still stand in old records, so they are read. */
export function readChoice(wire: unknown, options: Options): string {
  const found = choicesOf(options).find((choice) => choice.key === wire);
  if (!found) throw noSuchChoice(wire, options);
  return found.key;
}

/** The key of a choice by its key or its label in any language, however it is spaced and cased. */
export function findChoice(text: string, options: Options): string {
  const wanted = fold(text);
  const choices = choicesOf(options);
  const isWanted = (names: readonly string[]) => names.some((name) => fold(name) === wanted);
  const found = choices.find(({ key, label }) => isWanted([key, ...textsOf(label)]));
  // What two things are called says neither.
  const [other, ...more] = found ? [found] : choices.filter(({ names = [] }) => isWanted(names.flatMap(textsOf)));
  if (!other || more.length > 0) throw noSuchChoice(text, options);
  return other.key;
}

/** Several names in one text: `hardware, 服务；other`. */
export const splitNames = (text: string): readonly string[] =>
  text
    .split(/[,，、;；|\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export function checkChoices(options: Options) {
  const keys = choicesOf(options).map((choice) => choice.key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice < 0) return [];
  const { code, words } = bad('OPTION_TWICE', `选项“${keys[twice]}”出现了两次`, `The option “${keys[twice]}” is listed twice`);
  return [{ at: `options/${twice}`, code, message: words }];
}

const textsOf = (label: unknown): readonly string[] =>
  typeof label === 'string' ? [label] : Object.values((label ?? {}) as { [locale: string]: string });
const fold = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

function noSuchChoice(value: unknown, options: Options) {
  const open = choicesOf(options).filter((choice) => !choice.archived);
  const shown = (locale: string, comma: string) =>
    open
      .slice(0, 5)
      .map((choice) => labelIn(choice.label, locale, choice.key))
      .join(comma) + (open.length > 5 ? '…' : '');
  return bad(
    'NO_SUCH_OPTION',
    `没有“${quote(value)}”这个选项，可以选：${shown('zh-CN', '、')}`,
    `There is no option “${quote(value)}”; choose one of: ${shown('en', ', ')}`,
  );
}
