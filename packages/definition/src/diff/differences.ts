import type { Words } from '@stepwell/expression';
import type { AppFiles } from '../app.ts';
import { below, isObject, type JsonObject, nameOfItem } from '../draft/place.ts';
import { FOLDER_WORDS, ITEMS } from './part-words.ts';
import { isLabel, sayValue, wordsOfThing } from './say-value.ts';
import { type Extensions, type Speaker, speakerOf } from './speaker.ts';

/** One thing that is otherwise than it was, in words. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its address in the files where it is, or where it was. */
  readonly at: string;
  readonly text: Words;
}

/** What is otherwise in one part of the app. */
export interface PartDifference {
  readonly path: string;
  readonly kind: Difference['kind'];
  /** What kind of part it is: a table, a page. */
  readonly what: Words;
  readonly name: Words;
  readonly lines: readonly Difference[];
}

/** What differs between two versions of an app, part by part in the order of their paths; nothing of how it came to be. */
export function differencesOf(was: AppFiles, is: AppFiles, vocabulary: Extensions): readonly PartDifference[] {
  const words = speakerOf(was, is, vocabulary);
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap((path) => {
    const [before, after] = [was.get(path), is.get(path)];
    if (isSame(before, after)) return [];
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const thing = after ?? before;
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    const lines =
      kind === 'changed' ? compare(before, after, { at: path, trail: [], list: path, words }) : contentsOf(thing, path, kind);
    return [{ path, kind, what: FOLDER_WORDS.get(folder) ?? alike(folder), name: wordsOfThing(thing, stem), lines }];
  });
}

/** Where in the files a comparison stands, and what leads there in words. */
interface Here {
  readonly at: string;
  readonly trail: readonly Words[];
  /** The property that holds what is compared. */
  readonly list: string;
  readonly words: Speaker;
}

function compare(was: unknown, is: unknown, here: Here): readonly Difference[] {
  if (isSame(was, is)) return [];
  if (isObject(was) && isObject(is) && !isLabel(was) && !isLabel(is)) return compareObjects(was, is, here);
  if (isNamedList(was) && isNamedList(is)) return compareLists(was, is, here);
  return [{ kind: 'changed', at: here.at, text: sayChange(was, is, here) }];
}

function compareObjects(was: JsonObject, is: JsonObject, here: Here): readonly Difference[] {
  const { words } = here;
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((key) => {
    const name = words.property(key, { at: here.at, list: here.list, holders: [is, was] });
    return compare(was[key], is[key], { ...here, at: below(here.at, key), trail: [...here.trail, name], list: key });
  });
}

function compareLists(was: readonly JsonObject[], is: readonly JsonObject[], here: Here): readonly Difference[] {
  const [before, after] = [was, is].map((list) => new Map(list.map((item) => [nameOfItem(item) as string, item])));
  const lines: Difference[] = [];
  for (const [key, item] of after ?? []) {
    const [former, at] = [before?.get(key), below(here.at, `@${key}`)];
    if (former) lines.push(...compare(former, item, { ...here, at, trail: [...outOf(here), nameIn(here, item)], list: '' }));
    else lines.push({ kind: 'added', at, text: sayItem('added', item, here) });
  }
  for (const [key, item] of before ?? [])
    if (!after?.has(key)) lines.push({ kind: 'removed', at: below(here.at, `@${key}`), text: sayItem('removed', item, here) });
  const kept = (list: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...list.keys()].filter((key) => other.has(key)).join();
  if (before && after && kept(before, after) !== kept(after, before))
    lines.push({ kind: 'changed', at: here.at, text: joined([...outOf(here), itemWords(here.list, ORDER)]) });
  return lines;
}

const ORDER = { 'zh-CN': (item: string) => `${item}顺序调整`, en: (item: string) => `${item}s in another order` };

const itemWords = (list: string, say: { 'zh-CN': (item: string) => string; en: (item: string) => string }): Words => {
  const item = ITEMS.get(list) ?? { 'zh-CN': '项', en: 'item' };
  return { 'zh-CN': say['zh-CN'](item['zh-CN']), en: say.en(item.en) };
};

/** The trail without the list itself: its items say what they are. */
const outOf = ({ trail }: Here): readonly Words[] => trail.slice(0, -1);

function nameIn({ list }: Here, item: unknown): Words {
  const name = wordsOfThing(item);
  return itemWords(list, { 'zh-CN': (noun) => `${noun}“${name['zh-CN']}”`, en: (noun) => `${noun} “${name.en}”` });
}

const VERBS = { added: ['新增', 'added'], removed: ['删除', 'removed'] } as const;

function sayItem(kind: 'added' | 'removed', item: JsonObject, here: Here): Words {
  const [[zh, en], name, type] = [VERBS[kind], nameIn(here, item), here.words.type(item['type'])];
  const text = {
    'zh-CN': `${zh}${name['zh-CN']}${type ? `（${type['zh-CN']}）` : ''}`,
    en: `${en} ${name.en}${type ? ` (${type.en})` : ''}`,
  };
  return joined([...outOf(here), text]);
}

function sayChange(was: unknown, is: unknown, { trail, list, words }: Here): Words {
  const say = (value: unknown) => (list === 'type' ? words.type(value) : undefined) ?? sayValue(value);
  const [before, after] = [say(was), say(is)];
  const name = joined(trail);
  if (!before || !after || trail.length === 0)
    return { 'zh-CN': `${name['zh-CN'] || '内容'}有修改`, en: `${name.en || 'Contents'} changed` };
  return { 'zh-CN': `${name['zh-CN']}：${before['zh-CN']} → ${after['zh-CN']}`, en: `${name.en}: ${before.en} → ${after.en}` };
}

function joined(trail: readonly Words[]): Words {
  const en = trail.map((words) => words.en).join(' · ');
  return { 'zh-CN': trail.map((words) => words['zh-CN']).join(' · '), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** Of a part that is new or gone: what it is made of, list by list. */
function contentsOf(thing: unknown, path: string, kind: Difference['kind']): readonly Difference[] {
  if (!isObject(thing)) return [];
  return Object.entries(thing).flatMap(([list, items]) => {
    const names = isNamedList(items) && items.length > 0 ? sayValue(items) : undefined;
    if (!names || !ITEMS.has(list)) return [];
    const text = itemWords(list, {
      'zh-CN': (noun) => `${noun}：${names['zh-CN']}`,
      en: (noun) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s: ${names.en}`,
    });
    return [{ kind, at: below(path, list), text }];
  });
}

const alike = (text: string): Words => ({ 'zh-CN': text, en: text });

const isNamedList = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every((item) => nameOfItem(item) !== undefined);

/** Whether two values say the same; the order in which an object names its properties says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const [ours, theirs] = [a, b].map((object) => Object.keys(object).filter((key) => object[key] !== undefined));
  return ours?.length === theirs?.length && (ours ?? []).every((key) => isSame(a[key], b[key]));
}
