import type { AppFiles } from '../app.ts';
import { lookThrough } from '../check/check-app.ts';
import { applyOperations } from '../draft/apply-operation.ts';
import type { Operation } from '../draft/operation.ts';
import { below, indexIn, isObject, type JsonObject, placeOf, stepTo } from '../draft/place.ts';
import { KEY_PATTERN } from '../shapes/index.ts';
import { RESERVED_FIELD_KEYS } from '../tables/system-fields.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Definer, definersOf, keysBeside } from './definers.ts';
import { renamedData } from './in-data.ts';
import { speakingsIn } from './speakings.ts';
import { type NewName, nameOfThing, type Speaking, type Thing } from './thing.ts';

/** Why something cannot be called so. */
export type RenameFault = 'BAD_KEY' | 'TAKEN' | 'RESERVED' | 'NOT_HERE' | 'MEANS_ELSE';

/** The operations of a rename and how many places they change, or why it cannot be. */
export type Renaming = { readonly operations: readonly Operation[]; readonly places: number } | { readonly fault: RenameFault };

/**
 * Calls a thing by another key and changes every place that speaks of it: texts and JSON stay as they are written otherwise.
 * The thing keeps its id (its first key), by which its data is found. Refused where the new key would mean something else.
 */
export function renameThing(files: AppFiles, vocabulary: Vocabulary, { thing, to }: { thing: Thing; to: string }): Renaming {
  const fault = faultOf(files, thing, to);
  if (fault) return { fault };
  const newName: NewName = (other) => (nameOfThing(other) === nameOfThing(thing) ? to : undefined);
  const { facts } = lookThrough(files, vocabulary);
  const before = facts ? speakingsIn(facts) : [];
  const touched = before.filter(({ things }) => things.some((one) => newName(one) !== undefined));
  const { files: renamedFiles, operations: own } = renamed(files, { thing, to, newName, touched });
  const data = facts ? renamedData(facts, newName) : [];
  const after = applyOperations(renamedFiles, data).files;
  if (!isSameMeaning(before, speakingsOf(after, vocabulary), newName)) return { fault: 'MEANS_ELSE' };
  return { operations: [...own, ...data], places: touched.length + data.filter(({ op }) => op === 'set').length };
}

const speakingsOf = (files: AppFiles, vocabulary: Vocabulary): readonly Speaking[] => {
  const { facts } = lookThrough(files, vocabulary);
  return facts ? speakingsIn(facts) : [];
};

/** The places that speak of a thing, as addresses. */
export const usesOfThing = (files: AppFiles, vocabulary: Vocabulary, thing: Thing): readonly string[] => {
  const inside = definersOf(files, thing).map((definer) => ('file' in definer ? `${definer.file}#` : `${addressOf(definer)}/`));
  const uses = speakingsOf(files, vocabulary).filter(({ things }) => things.some((one) => isAbout(one, thing)));
  // What stands within the thing goes with it.
  const outside = uses.map(({ at }) => namedAddress(files, at)).filter((at) => !inside.some((start) => at.startsWith(start)));
  return [...new Set(outside)];
};

/** Whether something is the thing or a part of it: who speaks of a field speaks of its table too. */
const isAbout = (one: Thing, thing: Thing): boolean => {
  if (nameOfThing(one) === nameOfThing(thing)) return true;
  if (thing.kind === 'table') return one.within?.split(/[./]/)[0] === thing.key;
  return thing.kind === 'field' && one.kind === 'option' && one.within === `${thing.within}/${thing.key}`;
};

const addressOf = (definer: Definer): string =>
  'file' in definer ? definer.file : 'item' in definer ? definer.item : definer.short;

const OPTION_PATTERN = /^[A-Za-z0-9_\u4e00-\u9fff][A-Za-z0-9_.\-\u4e00-\u9fff]{0,39}$/;

function faultOf(files: AppFiles, thing: Thing, to: string): RenameFault | undefined {
  const pattern = thing.kind === 'option' ? OPTION_PATTERN : new RegExp(KEY_PATTERN);
  const definers = definersOf(files, thing);
  if (definers.length === 0) return 'NOT_HERE';
  if (!pattern.test(to)) return 'BAD_KEY';
  const own = definers.flatMap((definer) => idAt(files, definer) ?? []);
  if (to === thing.key || (keysBeside(files, thing).has(to) && !own.includes(to))) return 'TAKEN';
  return thing.kind === 'field' && RESERVED_FIELD_KEYS.has(to) ? 'RESERVED' : undefined;
}

function idAt(files: AppFiles, definer: Definer): string | undefined {
  const content = valueAt(files, addressOf(definer));
  return isObject(content) && typeof content['id'] === 'string' ? content['id'] : undefined;
}

interface Wanted {
  readonly thing: Thing;
  readonly to: string;
  readonly newName: NewName;
  readonly touched: readonly Speaking[];
}

function renamed(files: AppFiles, { thing, to, newName, touched }: Wanted) {
  const operations: Operation[] = [];
  let now = files;
  const act = (more: readonly Operation[]) => {
    now = applyOperations(now, more).files;
    operations.push(...more);
  };
  const named = touched.map((speaking) => ({ ...speaking, at: namedAddress(files, speaking.at) }));
  const [keys, values] = [named.filter(({ isKey }) => isKey), named.filter(({ isKey }) => !isKey)];
  const sets = values.map(({ at, respelled }): Operation => ({ op: 'set', at, value: respelled(newName) }));
  act(sets.filter(({ at, ...operation }) => 'value' in operation && operation.value !== valueAt(files, at)));
  // The innermost and last first: what stands before and around a property is still called as its address says.
  for (const { at, respelled } of keys.toReversed()) act(propertyRenamed(now, at, String(respelled(newName))));
  for (const definer of definersOf(files, thing)) act(definerRenamed(now, definer, { from: thing.key, to }));
  return { files: now, operations };
}

/** An address in which the items of lists are named as far as they have names. */
function namedAddress(files: AppFiles, at: string): string {
  const { file, steps } = placeOf(at);
  let value = files.get(file);
  const named = steps.map((step) => {
    const list = Array.isArray(value) ? value : undefined;
    const name = list ? stepTo(list, Number(step)) : step;
    value = (value as { readonly [step: string]: unknown } | undefined)?.[step];
    return name;
  });
  return steps.length === 0 ? file : below(file, ...named);
}

/** What stands at an address. */
function valueAt(files: AppFiles, at: string): unknown {
  const { file, steps } = placeOf(at);
  return steps.reduce((value: unknown, step) => {
    if (!Array.isArray(value)) return isObject(value) ? value[step] : undefined;
    return value[indexIn(value, step) ?? -1];
  }, files.get(file));
}

const parentOf = (at: string): string => at.slice(0, at.lastIndexOf('/'));

function propertyRenamed(files: AppFiles, at: string, to: string): readonly Operation[] {
  const steps = placeOf(at).steps;
  const key = steps.at(-1) ?? '';
  const holder = valueAt(files, parentOf(at)) as JsonObject;
  const names = Object.keys(holder);
  const next = names[names.indexOf(key) + 1];
  const set: Operation = {
    op: 'set',
    at: below(parentOf(at), to),
    value: holder[key],
    ...(next !== undefined && { before: next }),
  };
  return key === to ? [] : [{ op: 'remove', at }, set];
}

function definerRenamed(files: AppFiles, definer: Definer, { from, to }: { from: string; to: string }): readonly Operation[] {
  if ('short' in definer) return [{ op: 'set', at: definer.short, value: { key: to, id: from, label: from } }];
  const at = addressOf(definer);
  const content = valueAt(files, at) as JsonObject;
  if ('item' in definer) return [...idKept(at, content, from), { op: 'set', at: below(at, 'key'), value: to }];
  const path = `${at.slice(0, at.lastIndexOf('/'))}/${to}.json`;
  const kept = isObject(content) && content['id'] === undefined ? withId(content, from) : content;
  const value = isObject(kept) && kept['key'] !== undefined ? { ...kept, key: to } : kept;
  return [
    { op: 'set', at: path, value },
    { op: 'remove', at },
  ];
}

/** The item is still known by what it was called when it was made. */
function idKept(at: string, content: JsonObject, id: string): readonly Operation[] {
  if (content['id'] !== undefined) return [];
  const names = Object.keys(content);
  const next = names[names.indexOf('key') + 1];
  return [{ op: 'set', at: below(at, 'id'), value: id, ...(next !== undefined && { before: next }) }];
}

function withId(content: JsonObject, id: string): JsonObject {
  const { key, ...rest } = content;
  return { ...(key === undefined ? {} : { key }), id, ...rest };
}

/** Whether everything is spoken of as often as before, under its new name. */
function isSameMeaning(before: readonly Speaking[], after: readonly Speaking[], newName: NewName): boolean {
  const [was, is] = [countOf(before, newName), countOf(after, () => undefined)];
  return was.size === is.size && [...was].every(([name, count]) => is.get(name) === count);
}

function countOf(speakings: readonly Speaking[], newName: NewName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { things } of speakings)
    for (const thing of things) {
      const name = nameOfThing(calledNow(thing, newName));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return counts;
}

/** A thing as it is called after a rename of it or of what it is in. */
function calledNow({ within, ...thing }: Thing, newName: NewName): Thing {
  const own = newName({ ...thing, ...(within !== undefined && { within }) }) ?? thing.key;
  if (within === undefined) return { ...thing, key: own };
  const [owner = '', field] = within.split('/');
  const [table = '', lines] = owner.split('.');
  const tableNow = newName({ kind: 'table', key: table }) ?? table;
  const linesNow = lines === undefined ? undefined : (newName({ kind: 'field', within: table, key: lines }) ?? lines);
  const ownerNow = [tableNow, linesNow].filter((part) => part !== undefined).join('.');
  const fieldNow = field === undefined ? undefined : (newName({ kind: 'field', within: owner, key: field }) ?? field);
  return { ...thing, key: own, within: [ownerNow, fieldNow].filter((part) => part !== undefined).join('/') };
}
