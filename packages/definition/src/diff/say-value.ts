import type { Words } from '@stepwell/expression';
import { isObject, nameOfItem } from '../draft/place.ts';

const LONGEST = 60;
const BLANK: Words = { 'zh-CN': '—', en: '—' };
const YES: Words = { 'zh-CN': '是', en: 'yes' };
const NO: Words = { 'zh-CN': '否', en: 'no' };

const alike = (text: string): Words => ({ 'zh-CN': text, en: text });

/** A label in both languages: the one that is there stands in for the other. */
export function wordsOfLabel(label: unknown, otherwise: string): Words {
  if (typeof label === 'string') return alike(label);
  if (!isObject(label)) return alike(otherwise);
  const texts = Object.values(label).filter((text): text is string => typeof text === 'string');
  const [zh, en] = [label['zh-CN'], label['en']].map((text) => (typeof text === 'string' ? text : texts[0]));
  return { 'zh-CN': zh ?? otherwise, en: en ?? otherwise };
}

/** What something of a definition is called for people: by its label, or, as people and scenarios are, by its name. */
export const wordsOfThing = (thing: unknown, otherwise = ''): Words =>
  wordsOfLabel(isObject(thing) ? (thing['label'] ?? thing['name']) : undefined, nameOfItem(thing) ?? otherwise);

/** A value as one short text; undefined where it is too much for one. */
export function sayValue(value: unknown): Words | undefined {
  if (value === undefined || value === null || value === '') return BLANK;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return alike(String(value));
  if (typeof value === 'string') return quoted(alike(value));
  if (Array.isArray(value)) return sayList(value);
  return isLabel(value) ? quoted(wordsOfLabel(value, '')) : undefined;
}

/** Texts by language and nothing else. */
export const isLabel = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).every((key) => key === 'zh-CN' || key === 'en');

function sayList(list: readonly unknown[]): Words | undefined {
  if (list.length === 0) return BLANK;
  const names = list.map((item) => (typeof item === 'string' ? alike(item) : isObject(item) && named(item)));
  if (!names.every((name): name is Words => Boolean(name))) return undefined;
  return { 'zh-CN': cut(names.map((name) => name['zh-CN']).join('、')), en: cut(names.map(({ en }) => en).join(', ')) };
}

const named = (item: unknown): Words | undefined => (nameOfItem(item) === undefined ? undefined : wordsOfThing(item));

const quoted = ({ 'zh-CN': zh, en }: Words): Words => ({ 'zh-CN': `“${cut(zh)}”`, en: `“${cut(en)}”` });

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
