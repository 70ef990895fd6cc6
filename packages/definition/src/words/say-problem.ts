import type { Words } from '@stepwell/expression';
import type { AppFiles } from '../app.ts';
import { PROPERTIES } from '../diff/part-words.ts';
import { wordsOfThing } from '../diff/say-value.ts';
import { isObject } from '../draft/place.ts';
import type { Problem } from '../problem.ts';
import { ORDINARY_TABLE_LABELS } from '../tables/ordinary-tables.ts';

/** Problems about words that stand in the files, which must be said as they stand there. */
const ABOUT_KEYS = /^UNKNOWN_|KEY|_ID$|^FORBIDDEN_NAME$|^SAME_SQL_NAME$|^ONE_ACTION$|^NOT_AN_OPTION$|^BAD_VALUE$/;
/** Problems that name a property of the language. */
const ABOUT_PROPERTIES = /^NOT_YET$|^MISSING_PROPERTY$/;

/** What stands before a key in Chinese says what it is the key of. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['表', 'tables'],
  ['流程', 'processes'],
  ['页面', 'pages'],
  ['表单', 'forms'],
  ['角色', 'roles'],
]);
const QUOTED = /“([a-z]\w*)”/gi;
const QUOTED_AS = /(表单|表|流程|页面|角色)?“([a-z]\w*)”/gi;
/** A property within a sentence: in Chinese the only Latin word, in English between backticks. */
const BARE = / ?(?<![\w“"./])([a-z][A-Za-z]*)(?![\w”"(./]) ?/g;
const TICKED = /`(\w+)`/g;

/**
 * A problem in the words of who never sees the files: things by their labels, properties as editors call them. What is wrong with a
 * formula stays as it is: its text is read where it stands.
 */
export function sayProblem(files: AppFiles, problem: Problem): Problem {
  const { code, from, message, hint } = problem;
  if (from !== undefined || ABOUT_KEYS.test(code)) return problem;
  const called = new Map<string, Words>();
  for (const [, noun, key = ''] of message['zh-CN'].matchAll(QUOTED_AS)) {
    const found = ABOUT_PROPERTIES.test(code)
      ? PROPERTIES.get(key)
      : nameOf(files, problem.path, { key, folder: FOLDERS.get(noun ?? '') });
    if (found) called.set(key, found);
  }
  const said = (words: Words): Words => ({
    'zh-CN': properties(replaced(words['zh-CN'], called, 'zh-CN'), BARE, 'zh-CN'),
    en: properties(replaced(words.en, called, 'en'), TICKED, 'en'),
  });
  return { ...problem, message: said(message), ...(hint && { hint: said(hint) }) };
}

const replaced = (text: string, called: ReadonlyMap<string, Words>, locale: keyof Words): string =>
  text.replace(QUOTED, (whole, key: string) => (called.has(key) ? `“${called.get(key)?.[locale]}”` : whole));

const properties = (text: string, form: RegExp, locale: keyof Words): string =>
  text.replace(form, (whole, name: string) => (PROPERTIES.has(name) ? `“${PROPERTIES.get(name)?.[locale]}”` : whole));

interface Asked {
  readonly key: string;
  readonly folder: string | undefined;
}

/** What the thing is called whose key somebody reads in a problem at a place: first what is near. */
function nameOf(files: AppFiles, path: string, { key, folder }: Asked): Words | undefined {
  if (folder !== undefined) return partCalled(files, folder, key);
  for (const file of nearby(files, path.split('#')[0] ?? '')) {
    const found = thingIn(files.get(file), key);
    if (found) return wordsOfThing(found, key);
  }
  return [...FOLDERS.values()].map((one) => partCalled(files, one, key)).find((words) => words !== undefined);
}

function partCalled(files: AppFiles, folder: string, key: string): Words | undefined {
  const content = files.get(`${folder}/${key}.json`);
  if (isObject(content) && content['label'] !== undefined) return wordsOfThing(content, key);
  return folder === 'tables' ? new Map<string, Words>(Object.entries(ORDINARY_TABLE_LABELS)).get(key) : undefined;
}

/** The file itself, its table, and the processes on that. */
function nearby(files: AppFiles, file: string): readonly string[] {
  const content = files.get(file);
  const table = file.startsWith('tables/') ? file.slice('tables/'.length, -'.json'.length) : tableOf(content);
  const processes = [...files.keys()].filter((one) => one.startsWith('processes/') && tableOf(files.get(one)) === table);
  return [file, ...(table === undefined ? [] : [`tables/${table}.json`, ...processes])];
}

const tableOf = (content: unknown): string | undefined =>
  isObject(content) && typeof content['table'] === 'string' ? content['table'] : undefined;

function thingIn(value: unknown, key: string): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isObject(value) && value['key'] === key && value['label'] !== undefined) return value;
  for (const inner of Object.values(value)) {
    const found = thingIn(inner, key);
    if (found) return found;
  }
  return undefined;
}
