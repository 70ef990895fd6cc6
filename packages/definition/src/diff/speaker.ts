import type { Words } from '@stepwell/expression';
import type { JsonSchema } from '@stepwell/fields';
import type { AppFiles } from '../app.ts';
import { isObject, type JsonObject, placeOf } from '../draft/place.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { PROPERTIES } from './part-words.ts';
import { quoted } from './say-place.ts';
import { wordsOfLabel, wordsOfThing } from './say-value.ts';

/** What says how its own options are called. */
export type Extensions = Pick<Vocabulary, 'fields'> & Partial<Pick<Vocabulary, 'widgets'>>;

/** Where a property stands. */
interface Around {
  /** The address of what holds it. */
  readonly at: string;
  /** The property that holds that. */
  readonly list: string;
  /** What holds it, as it is and as it was. */
  readonly holders: readonly JsonObject[];
}

/** Says in words what the properties of a definition are called. */
export interface Speaker {
  readonly property: (name: string, around: Around) => Words;
  readonly type: (name: unknown) => Words | undefined;
}

/** A speaker that knows what the tables and fields of two versions are called, as they are and else as they were. */
export function speakerOf(was: AppFiles, is: AppFiles, { fields, widgets = [] }: Extensions): Speaker {
  const tableFile = (key: string) => is.get(`tables/${key}.json`) ?? was.get(`tables/${key}.json`);
  const optionsOf = ({ type, kind }: JsonObject) =>
    fields.find(({ name }) => name === type)?.options ?? widgets.find(({ name }) => name === kind)?.options;
  const property = (name: string, holders: readonly JsonObject[]): Words => {
    const own = holders.map((holder) => titleOf(optionsOf(holder)?.properties[name], name)).find((words) => words !== undefined);
    return own ?? PROPERTIES.get(name) ?? { 'zh-CN': name, en: name };
  };
  return {
    property: (name, { at, list, holders }) => {
      if (list === 'tables') return quoted({ 'zh-CN': '表', en: 'table' }, wordsOfThing(tableFile(name), name));
      const table = list === 'fields' ? placeOf(at).steps.at(-2) : undefined;
      return table === undefined ? property(name, holders) : fieldWords(tableFile(table), name);
    },
    type: (name) => fields.find((type) => type.name === name)?.label,
  };
}

/** How an option is called within a sentence. */
function titleOf(schema: JsonSchema | undefined, name: string): Words | undefined {
  if (schema?.['x-title'] === undefined) return undefined;
  const { 'zh-CN': zh, en } = wordsOfLabel(schema['x-title'], name);
  return { 'zh-CN': zh, en: en.charAt(0).toLowerCase() + en.slice(1) };
}

function fieldWords(table: unknown, key: string): Words {
  const fields = isObject(table) && Array.isArray(table['fields']) ? (table['fields'] as unknown[]) : [];
  return wordsOfThing(
    fields.find((field) => isObject(field) && field['key'] === key),
    key,
  );
}
