import type { Parameter } from '@stepwell/definition';
import { readPlain } from '@stepwell/fields';
import type { Compiling } from './compiling.ts';
import type { ParameterModel } from './model.ts';

/** A parameter with the value it has where nobody tuned it. */
export function compileParameter({ vocabulary, context }: Compiling, definition: Parameter): ParameterModel {
  const type = vocabulary.fields.find(({ name }) => name === definition.type);
  if (!type) throw new Error(`There is no field type ${definition.type}`);
  const value = readPlain(type, definition.default, definition, context);
  return Object.freeze({ key: definition.key, definition, type, options: definition, value });
}
