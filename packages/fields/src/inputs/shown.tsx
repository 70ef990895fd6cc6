import type { Value } from '@stepwell/expression';
import { BadValue, type FieldContext, type FieldType, type Options } from '../field-type.ts';

interface Shown {
  readonly value: unknown;
  readonly options: Options;
  readonly context: FieldContext;
}

/** The inner value of a wire value for showing, or undefined. Bounds may have changed since it was kept: they are not asked. */
export function innerOf(type: FieldType, { value, options, context }: Shown): Value | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const { min: _min, max: _max, maxLength: _maxLength, ...rest } = options;
  try {
    return type.read(value, rest, context);
  } catch (problem) {
    if (problem instanceof BadValue) return undefined;
    throw problem;
  }
}

/** A wire value in words for people; what cannot be read (half-typed text) is shown as it stands. */
export function shown(type: FieldType, props: Shown): string {
  const inner = innerOf(type, props);
  if (inner !== undefined && inner !== null) return type.format(inner, props.options, props.context);
  return props.value === null || props.value === undefined ? '' : String(props.value);
}

/** The wire value of what a person typed; text that cannot be read is handed on, so that the check can say what is wrong with it. */
export function typed(type: FieldType, text: string, { options, context }: Omit<Shown, 'value'>): unknown {
  if (text.trim() === '') return null;
  try {
    const { min: _min, max: _max, ...rest } = options;
    const inner = type.parse?.(text, rest, context) ?? null;
    return inner === null ? null : type.write(inner, options, context);
  } catch (problem) {
    if (problem instanceof BadValue) return text;
    throw problem;
  }
}
