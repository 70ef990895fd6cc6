import type { Value } from '@stepwell/expression';
import type { FieldContext, FieldType, Options } from './field-type.ts';

/**
 * The inner value of a plain value in a definition, a scenario or a data file (`"48h"`, `"3000.05"`, `true`): text as people
 * write it where the type understands such text, any other JSON as on the wire. Blank gives null. Throws BadValue.
 */
export function readPlain(type: FieldType, plain: unknown, options: Options, context: FieldContext): Value {
  if (plain === null || plain === undefined || plain === '') return null;
  if (typeof plain === 'string' && type.parse) return type.parse(plain, options, context);
  return type.read(plain, options, context);
}
