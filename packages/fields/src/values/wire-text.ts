import { BadValue, type FieldContext, type FieldType, type Options } from '../field-type.ts';

interface Carried {
  readonly type: FieldType;
  readonly options: Options;
}

/** A wire value as its field type says it; a number that is finer than the field is rounded to it. */
export function wireText({ type, options }: Carried, wire: unknown, context: FieldContext): string {
  const kind = type.type(options, context);
  const exact = kind.kind === 'number' && typeof wire === 'number' ? Number(wire.toFixed(kind.scale)) : wire;
  try {
    const inner = type.read(exact, options, context);
    return inner === null ? '' : type.format(inner, options, context);
  } catch (error) {
    if (error instanceof BadValue) return String(wire);
    throw error;
  }
}
