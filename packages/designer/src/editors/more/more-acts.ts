import { applyOperations, type Operation } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { uniqueKey } from '../unique-key.ts';

const NEW = 'new';

/** Operations within an object that may not be there yet: then it is put there whole, as they make it; one that is left blank goes. */
export function withinNew(at: string, object: object | undefined, operations: readonly Operation[]): readonly Operation[] {
  if (object !== undefined) return operations;
  const here = operations.map(
    (one): Operation => ({ ...one, at: `${NEW}#${one.at.slice(at.length + (at.includes('#') ? 0 : 1))}` }),
  );
  const value = applyOperations(new Map([[NEW, {}]]), here).files.get(NEW) as object;
  return Object.keys(value).length === 0 ? [] : [{ op: 'set', at, value }];
}

/** Calls an item of an object by another name, in its place. */
export const memberRenamed = (at: string, object: object, from: string, to: string): Operation => ({
  op: 'set',
  at,
  value: Object.fromEntries(Object.entries(object).map(([name, value]) => [name === from ? to : name, value])),
});

/** What a new item can name: the first there is of each kind. */
export type FirstOf = (ref: string) => string | undefined;

/** A new item of a list, with what its schema asks for. */
export function newItem(properties: { readonly [name: string]: JsonSchema }, { required, firstOf, taken }: Begun): object {
  return Object.fromEntries(required.map((name) => [name, begun(name, properties[name] ?? {}, { firstOf, taken })]));
}

interface Begun {
  readonly required: readonly string[];
  readonly firstOf: FirstOf;
  /** Keys that are not free any more. */
  readonly taken: readonly string[];
}

function begun(name: string, schema: JsonSchema, { firstOf, taken }: Omit<Begun, 'required'>): unknown {
  if (name === 'key') return uniqueKey('item', taken);
  if (schema['x-ref'] !== undefined) return firstOf(String(schema['x-ref'])) ?? '';
  if (schema['x-formula'] !== undefined) return 'true';
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (schema['type'] === 'number' || schema['type'] === 'integer') return 1;
  if (schema['type'] === 'array') return [];
  if (schema['type'] === 'object' || schema['patternProperties'] !== undefined) return {};
  return '';
}

interface EntryChange {
  /** The entry as an object, and the property in which its formula stands. */
  readonly object: object;
  readonly main: string;
  /** What is changed of the object. */
  readonly operations: readonly Operation[];
}

/** Changes an entry of a list that may stand as its formula alone: an object as soon as more is said of it, and the formula again once nothing is. */
export function entrySet(at: string, entry: unknown, { object, main, operations }: EntryChange): readonly Operation[] {
  if (operations.length === 0) return [];
  const here = operations.map((one): Operation => ({ ...one, at: `${NEW}#${one.at.slice(at.length)}` }));
  const value = applyOperations(new Map([[NEW, object]]), here).files.get(NEW) as Readonly<Record<string, unknown>>;
  const isBare = Object.keys(value).length === 1 && Object.hasOwn(value, main);
  if (isBare) return [{ op: 'set', at, value: value[main] }];
  return entry === object ? operations : [{ op: 'set', at, value }];
}
