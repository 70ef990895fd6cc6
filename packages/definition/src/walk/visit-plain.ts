import { nearest, type Words } from '@stepwell/expression';
import type { JsonSchema } from '@stepwell/fields';
import { below, report } from './report.ts';
import { reportLater } from './report-later.ts';
import type { At, Spot, Walk } from './site.ts';
import { badKey, jsonType, notAnOption, outOfBounds, twin, twinId, wrongCount, wrongForm, wrongType } from './structure-words.ts';

/** Checks a list and goes into its elements. */
export function visitArray(walk: Walk, { value, schema, at, standing }: Spot): undefined {
  if (!Array.isArray(value)) return report(walk, at, wrongType(['array'], value));
  const { items, minItems, maxItems } = schema;
  const most = Array.isArray(items) ? items.length : maxItems;
  const isTooLong = typeof most === 'number' && value.length > most;
  if (isTooLong || (typeof minItems === 'number' && value.length < minItems))
    report(walk, at, wrongCount(value.length, minItems, most));
  if (isTooLong) return;
  reportTwins(walk, value, at);
  for (const [index, element] of value.entries()) {
    const itemSchema = (Array.isArray(items) ? items[index] : items) as JsonSchema | undefined;
    if (itemSchema) walk.visit({ value: element, schema: itemSchema, at: below(at, value, index), standing });
  }
}

/** Tells of things in one list that have the same key, or of which one has the key by which another is known for good. */
function reportTwins(walk: Walk, list: readonly unknown[], at: At): undefined {
  const things = list.map((one) => (typeof one === 'object' && one !== null ? (one as { key?: unknown; id?: unknown }) : {}));
  const seen = new Set<string>();
  const firstWith = new Map(things.map(({ id }, index) => [id, index] as const).toReversed());
  for (const [index, { key, id }] of things.entries()) {
    const place = () => below(below(at, list, index), list[index] as object, id === undefined ? 'key' : 'id');
    const name = id ?? key;
    if (typeof key === 'string' && seen.has(key))
      report(walk, below(below(at, list, index), list[index] as object, 'key'), twin(key));
    else if (typeof name === 'string' && (firstWith.get(name) ?? index) !== index) report(walk, place(), twinId(name));
    if (typeof key === 'string') seen.add(key);
  }
}

/** Checks text, numbers and truth values. */
export function visitScalar(walk: Walk, { value, schema, at }: Spot): undefined {
  const types = [schema['type'] ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return report(walk, at, wrongType(types, value));
  if (schema['const'] !== undefined && value !== schema['const'])
    return report(walk, at, notAnOption(String(value), String(schema['const']), []));
  if (typeof value === 'string') visitText(walk, { value, schema, at });
  if (typeof value === 'number') visitNumber(walk, { value, schema, at });
}

function isOfType(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : jsonType(value) === type;
}

function visitText(walk: Walk, { value, schema, at }: { value: string } & Pick<Spot, 'schema' | 'at'>): undefined {
  const options = schema['enum'] as readonly string[] | undefined;
  const runs = schema['x-runs'] as readonly string[] | undefined;
  if (options && !options.includes(value)) return report(walk, at, notAnOption(value, nearest(value, options), options));
  if (runs && !runs.includes(value)) reportLater(walk, at, value);
  const { pattern, maxLength, minLength, format } = schema;
  const isTooLong = typeof maxLength === 'number' && value.length > maxLength;
  const isTooShort = typeof minLength === 'number' && value.length < minLength;
  const isOff = typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value);
  if (isOff && pattern.startsWith('^[a-z][a-z0-9_]')) return report(walk, at, badKey(value, longestKey(pattern)));
  if (isOff || isTooLong || isTooShort || (typeof format === 'string' && !hasFormat(value, format)))
    report(walk, at, wrongForm(value, formOf(schema)));
}

/** `{0,39}` after the first letter of a key's pattern. */
const longestKey = (pattern: string): string => String(Number(/,(\d+)\}/.exec(pattern)?.[1] ?? 39) + 1);

/** How a text must be written, as its schema says it. */
function formOf({ description, format, 'x-zh': zh }: JsonSchema): Words | undefined {
  const en = description ?? FORMATS.get(String(format))?.words;
  return typeof en === 'string' ? { 'zh-CN': typeof zh === 'string' ? zh : en, en } : undefined;
}

const FORMATS = new Map([
  ['date', { test: /^\d{4}-\d{2}-\d{2}$/, words: 'YYYY-MM-DD' }],
  [
    'date-time',
    { test: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/, words: 'YYYY-MM-DDThh:mm:ss+08:00' },
  ],
]);

/** Whether a text is a real day or instant: 2026-02-30 is none. */
function hasFormat(value: string, format: string): boolean {
  const known = FORMATS.get(format);
  if (!known) return true;
  if (!known.test.test(value)) return false;
  const day = value.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(value)) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function visitNumber(walk: Walk, { value, schema, at }: { value: number } & Pick<Spot, 'schema' | 'at'>): undefined {
  const { minimum, maximum } = schema;
  if ((typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum))
    report(walk, at, outOfBounds(value, minimum, maximum));
}
