import type { Words } from '@stepwell/expression';
import type { AppFiles } from '../app.ts';
import { indexIn, isObject, nameOfItem, placeOf } from '../draft/place.ts';
import { FOLDER_WORDS, ITEMS, PROPERTIES } from './part-words.ts';
import { wordsOfThing } from './say-value.ts';

/** Something by its name, and what it is: `table “Orders”`. */
export const quoted = (noun: Words, name: Words): Words => ({
  'zh-CN': `${noun['zh-CN']}“${name['zh-CN']}”`,
  en: `${noun.en} “${name.en}”`,
});

/** A scenario is called by its name. */
const nameOfPart = (content: unknown, stem: string): Words =>
  isObject(content) && content['label'] === undefined && content['name'] !== undefined
    ? wordsOfThing({ label: content['name'] }, stem)
    : wordsOfThing(content, stem);

const ITEM: Words = { 'zh-CN': '项', en: 'item' };

/** A place of an app in words: whose it is, and the parts that lead there. */
export function sayPlace(files: AppFiles, at: string): Words {
  const { file, steps } = placeOf(at);
  const [folder = '', stem = ''] = file.includes('/') ? file.replace(/\.\w+$/, '').split('/') : [file];
  const kind = FOLDER_WORDS.get(folder);
  const trail: Words[] = kind ? [stem === '' ? kind : quoted(kind, nameOfPart(files.get(file), stem))] : [];
  let value = files.get(file);
  let list = folder;
  for (const step of steps) {
    const index = Array.isArray(value) ? indexIn(value, step) : undefined;
    const inner: unknown = Array.isArray(value) ? value[index ?? -1] : isObject(value) ? value[step] : undefined;
    const words = Array.isArray(value) ? itemWords(list, inner, index) : propertyWords(files, list, step);
    if (words) trail.push(words);
    if (!Array.isArray(value)) list = step;
    value = inner;
  }
  const shown = trail.filter((words, place) => words !== trail[place - 1]);
  return { 'zh-CN': shown.map((words) => words['zh-CN']).join(' · '), en: shown.map(({ en }) => en).join(' · ') };
}

/** An item says what it is itself; one without a name is counted. */
function itemWords(list: string, item: unknown, index = 0): Words | undefined {
  const noun = ITEMS.get(list);
  if (nameOfItem(item) !== undefined) return quoted(noun ?? ITEM, wordsOfThing(item));
  return noun && { 'zh-CN': `${noun['zh-CN']} ${index + 1}`, en: `${noun.en} ${index + 1}` };
}

function propertyWords(files: AppFiles, around: string, step: string): Words | undefined {
  if (ITEMS.has(step)) return undefined;
  if (around === 'tables') {
    const table = FOLDER_WORDS.get('tables') as Words;
    return quoted(table, wordsOfThing(files.get(`tables/${step}.json`), step));
  }
  return PROPERTIES.get(step);
}
