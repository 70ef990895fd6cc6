import { number } from '@stepwell/expression';
import type { FieldContext, FieldType, JsonSchema, Options } from '../field-type.ts';
import { within } from './bounds.ts';
import { columnOf } from './columns.ts';
import { decimalText, groupDecimal, readDecimal, SIGNIFICANT_DIGITS, scaleDecimal, writeDecimal } from './decimal.ts';
import { checkBounds, option } from './options.ts';
import { readWrittenNumber } from './written-number.ts';

/** Fraction digits of a field; `options` and the app decide. */
export type ScaleOf = (options: Options, context: FieldContext) => number;

interface BoundOptions {
  readonly min?: number;
  readonly max?: number;
}

export const boundProperties: { readonly [option: string]: JsonSchema } = {
  min: option('最小值', 'Minimum', { type: 'number' }),
  max: option('最大值', 'Maximum', { type: 'number' }),
};

/** What all exact decimals have in common; a type adds its name, its words and how it is shown. */
export function decimalField(scaleOf: ScaleOf) {
  const typeOf = (options: Options, context: FieldContext) => {
    const scale = scaleOf(options, context);
    return number(scale, SIGNIFICANT_DIGITS - scale);
  };
  const bounded = (scaled: number, options: Options, context: FieldContext) => {
    const scale = scaleOf(options, context);
    const { min, max } = options as BoundOptions;
    within(writeDecimal(scaled, scale), { min, max, show: (bound) => groupDecimal(plain(bound)) });
    return scaled;
  };
  return {
    group: 'number',
    type: typeOf,
    storage: () => 'column',
    column: (options, context) => columnOf(typeOf(options, context)),
    wire: (options) => {
      const { min, max } = options as BoundOptions;
      return { type: 'number', ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
    },
    read: (wire, options, context) => bounded(readDecimal(wire, scaleOf(options, context)), options, context),
    write: (value, options, context) => writeDecimal(value, scaleOf(options, context)),
    parse: (text, options, context) =>
      bounded(scaleDecimal(readWrittenNumber(text).decimal, scaleOf(options, context)), options, context),
    format: (value, options, context) => groupDecimal(decimalText(value, scaleOf(options, context))),
    checkOptions: (options) => checkBounds((options as BoundOptions).min, (options as BoundOptions).max),
  } as const satisfies Partial<FieldType>;
}

/** A JSON number as plain decimal text, without an exponent. */
const plain = (value: number) => decimalText(scaleDecimal(value.toPrecision(SIGNIFICANT_DIGITS), 6), 6);
