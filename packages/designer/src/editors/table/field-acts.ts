import { below, type Field, type Operation, type Table } from '@stepwell/definition';
import type { FieldType, JsonSchema } from '@stepwell/fields';
import { uniqueKey } from '../unique-key.ts';

const listAt = (path: string) => below(path, 'fields');
export const fieldAt = (path: string, key: string): string => below(path, 'fields', `@${key}`);

/** Options without which a field of the type would be no field: one choice, the first table there is. */
function neededOptions(type: FieldType, tables: readonly string[]): Record<string, unknown> {
  const needed: Record<string, unknown> = {};
  for (const name of type.options.required ?? []) {
    const schema = type.options.properties[name] as JsonSchema;
    if (schema['x-ref'] === 'table') needed[name] = tables[0];
    else if (schema['type'] === 'array') needed[name] = [{ key: 'option_1', label: { 'zh-CN': '选项 1', en: 'Option 1' } }];
    else if (schema['x-formula'] !== undefined) needed[name] = '1';
  }
  return needed;
}

/** A new field of a type, called as the type is until somebody names it. */
export function newField(table: Pick<Table, 'fields'>, type: FieldType, tables: readonly string[]): Field {
  const key = uniqueKey(
    type.name,
    // By a former key its data is still found.
    table.fields.flatMap(({ key: one, id }) => [one, id ?? one]),
  );
  return { key, type: type.name, label: { ...type.label }, ...neededOptions(type, tables) };
}

/** What a field keeps when its type becomes another, besides the options that both types have. */
const KEPT = ['key', 'id', 'label', 'help', 'required', 'requiredWhen', 'readOnlyWhen'];

/** Gives a field another type: what fits stays, what the new type needs is begun. */
export function retypeField(
  path: string,
  field: Field,
  { type, tables }: { readonly type: FieldType; readonly tables: readonly string[] },
): Operation {
  const isKept = (name: string) => KEPT.includes(name) || Object.hasOwn(type.options.properties, name);
  const kept = Object.fromEntries(Object.entries(field).filter(([name]) => isKept(name)));
  const value = { ...neededOptions(type, tables), ...kept, type: type.name };
  // In the order in which it was written, the type where it stood.
  const names = [...Object.keys(field).filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)];
  const ordered = Object.fromEntries([...new Set(names)].map((name) => [name, (value as Record<string, unknown>)[name]]));
  return { op: 'set', at: fieldAt(path, field.key), value: ordered };
}

export const insertField = (path: string, field: Field, before?: string): Operation => ({
  op: 'insert',
  at: listAt(path),
  value: field,
  ...(before !== undefined && { before: `@${before}` }),
});

export const removeField = (path: string, key: string): Operation => ({ op: 'remove', at: fieldAt(path, key) });

/** Moves a field before another, or to the end. */
export const moveField = (path: string, key: string, before?: string): Operation => ({
  op: 'move',
  at: fieldAt(path, key),
  ...(before !== undefined && { before: `@${before}` }),
});

interface OptionWords {
  readonly named: (label: unknown, key: string) => string;
  /** A label that says something else in the reader's language. */
  readonly relabelled: (label: unknown, text: string) => unknown;
}

/** The options that some lines name: those that were there keep their keys, in the order of the lines. */
export function optionsOf(
  lines: readonly string[],
  old: readonly { readonly key: string; readonly label?: unknown }[],
  { named, relabelled }: OptionWords,
): readonly { readonly key: string; readonly label?: unknown }[] {
  const keys = new Set(old.map(({ key }) => key));
  const left = [...old];
  const texts = lines.map((line) => line.trim()).filter((text) => text !== '');
  return texts.flatMap((text, index) => {
    const at = left.findIndex((option) => named(option.label, option.key) === text);
    if (at >= 0) return left.splice(at, 1);
    // As many as before, and this one is called otherwise: it is the same option with another name.
    const same = texts.length === old.length ? old[index] : undefined;
    if (same && !texts.includes(named(same.label, same.key))) return [{ ...same, label: relabelled(same.label, text) }];
    const key = uniqueKey('option', keys);
    keys.add(key);
    return [{ key, label: text }];
  });
}

/** Options as the file lists them: one that stands there as its key alone, and of which nothing else is said, stays so. */
export const asListed = (
  options: readonly { readonly key: string; readonly label?: unknown }[],
  listed: unknown,
): readonly unknown[] =>
  options.map((option) =>
    Object.keys(option).length === 1 && Array.isArray(listed) && listed.includes(option.key) ? option.key : option,
  );
