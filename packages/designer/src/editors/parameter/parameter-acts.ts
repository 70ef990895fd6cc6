import { below, type Operation, type Parameter, stepTo } from '@stepwell/definition';
import type { FieldContext, FieldType } from '@stepwell/fields';
import { propertySet } from '../property.ts';
import { uniqueKey } from '../unique-key.ts';
import { valueFor } from './plain-value.ts';

export const PARAMETERS = 'parameters.json';

export const parameterAt = (parameters: readonly Parameter[], parameter: Parameter): string =>
  below(PARAMETERS, stepTo(parameters, parameters.indexOf(parameter)));

/** A new parameter at the end: a length of time is what is tuned most. */
export function addParameter(
  parameters: readonly Parameter[],
  type: FieldType,
  { label, context }: { readonly label: unknown; readonly context: FieldContext },
): { readonly operations: readonly Operation[]; readonly key: string } {
  const key = uniqueKey(
    'parameter',
    parameters.map((one) => one.key),
  );
  const value = { key, type: type.name, label, default: valueFor(type, undefined, context) };
  return { key, operations: [{ op: 'insert', at: PARAMETERS, value }] };
}

/** Makes a parameter one of another type. What it was stays where it fits; bounds that mean nothing any more go. */
export function retype(at: string, parameter: Parameter, type: FieldType, context: FieldContext): readonly Operation[] {
  const fits = (value: unknown) =>
    value !== undefined && JSON.stringify(valueFor(type, value, context)) === JSON.stringify(value);
  return [
    ...propertySet(at, parameter, 'type', type.name),
    // Set even where it is blank: a parameter always has a value.
    { op: 'set', at: below(at, 'default'), value: valueFor(type, parameter.default, context) },
    ...(['min', 'max'] as const).flatMap((bound) => (fits(parameter[bound]) ? [] : propertySet(at, parameter, bound, undefined))),
  ];
}
