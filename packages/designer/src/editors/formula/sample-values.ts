import type { FullField, FullTable } from '@stepwell/definition';
import { BadValue, type FieldContext } from '@stepwell/fields';

/** A record as it could be, made of what its fields are: where no real one can be looked at. */
export function sampleValues(table: FullTable, context: FieldContext): Readonly<Record<string, unknown>> {
  const fields = [...table.fields.values()];
  return Object.fromEntries(fields.map((field) => [field.definition.key, sampleOf(field, context)]));
}

/** The first value its type shows that this field can hold, else one of its bounds. */
function sampleOf({ type, options }: FullField, context: FieldContext): unknown {
  const kind = type.type(options, context);
  if (kind.kind === 'text' && kind.options) return kind.options[0] ?? null;
  if (kind.kind === 'list' && kind.of.kind === 'text' && kind.of.options) return kind.of.options.slice(0, 1);
  if (kind.kind === 'ref' || kind.kind === 'rows' || kind.kind === 'files' || kind.kind === 'list') return null;
  const candidates = [...type.examples.map(([, wire]) => wire), options['min'], options['max']];
  return candidates.find((wire) => wire !== undefined && isRead({ type, options }, wire, context)) ?? null;
}

function isRead({ type, options }: Pick<FullField, 'type' | 'options'>, wire: unknown, context: FieldContext): boolean {
  try {
    return type.read(wire, options, context) !== null;
  } catch (error) {
    if (error instanceof BadValue) return false;
    throw error;
  }
}
