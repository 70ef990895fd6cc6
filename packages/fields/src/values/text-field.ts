import type { FieldType, JsonSchema, Options } from '../field-type.ts';
import { columnOf } from './columns.ts';
import { option } from './options.ts';
import { readText } from './plain-text.ts';

export const textProperties = (usual: number, most: number): { readonly [option: string]: JsonSchema } => ({
  maxLength: option('最多字数', 'Longest', { type: 'integer', minimum: 1, maximum: most, default: usual }),
});

/** What fields of free text have in common. */
export function textField(usual: { readonly maxLength: number; readonly lines?: boolean }) {
  const limit = (options: Options) => (options['maxLength'] as number | undefined) ?? usual.maxLength;
  const read = (wire: unknown, options: Options) => readText(wire, { ...usual, maxLength: limit(options) });
  return {
    group: 'text',
    storage: () => 'column',
    column: () => columnOf({ kind: 'text' }),
    wire: (options) => ({ type: 'string', maxLength: limit(options) }),
    read,
    write: (value) => value,
    parse: read,
    format: (value) => String(value),
    search: (value) => String(value),
  } as const satisfies Partial<FieldType>;
}
