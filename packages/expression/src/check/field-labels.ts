import type { FieldSchema, TableSchema } from '../schema.ts';

/** Every label of a thing, in all its languages. */
export const labelsOf = (thing: { readonly label?: FieldSchema['label'] }): readonly string[] =>
  thing.label === undefined ? [] : typeof thing.label === 'string' ? [thing.label] : Object.values(thing.label);

/** What a thing is called in a language: its label there, else its key. */
export const labelIn = (
  { key, label }: { readonly key: string; readonly label?: FieldSchema['label'] },
  locale: 'zh-CN' | 'en',
): string => (typeof label === 'string' ? label : (label?.[locale] ?? key));

/** The field people mean by a name: its key, or one of its labels. */
export function fieldNamed(table: TableSchema, name: string): FieldSchema | undefined {
  const byKey = table.fields.get(name);
  if (byKey) return byKey;
  for (const field of table.fields.values()) if (labelsOf(field).includes(name)) return field;
  return undefined;
}

/** All names by which the fields of a table can be called. */
export const fieldNames = (table: TableSchema): readonly string[] =>
  [...table.fields.values()].flatMap((field) => [field.key, ...labelsOf(field)]);
