import { BadValue, type FieldContext, type FieldType, readPlain } from '@stepwell/fields';
import { limitText, readLimit } from '../process/limit.ts';

/** What somebody typed: the value as it stands in the file, or what is wrong with it. */
export type Typed = { readonly value: unknown } | { readonly wrong: string };

/** Text that a file keeps as it was written, because people read it there: 48h, 85%. */
const READABLE = /^[\x20-\x7e]*[a-z%][\x20-\x7e]*$/i;

/** Reads what was typed for a value of a type; a blank is no value. */
export function readTyped(type: FieldType, text: string, context: FieldContext): Typed {
  const written = text.normalize('NFKC').trim();
  if (written === '') return { value: undefined };
  try {
    const inner = readPlain(type, written, {}, context);
    if (READABLE.test(written) || inner === null) return { value: written };
    // 72 小时 is kept as 72h.
    const short = readLimit(written)?.after;
    return { value: short !== undefined && isSame(type, short, { inner, context }) ? short : type.write(inner, {}, context) };
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    return { wrong: error.words[context.locale] };
  }
}

/** A value of the file as it is shown where it is typed. */
export function typedText(type: FieldType, value: unknown, context: FieldContext): string {
  if (value === undefined || value === null) return '';
  try {
    const inner = readPlain(type, value, {}, context);
    // 48h is said as it is counted: two days of a calendar may be another time.
    const said = typeof value === 'string' ? limitText({ after: value }, context.locale) : String(value);
    if (inner === null || isSame(type, said, { inner, context })) return said;
    return typeof value === 'string' ? value : type.format(inner, {}, context);
  } catch {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** Whether a text says a value. */
const isSame = (type: FieldType, text: string, { inner, context }: { readonly inner: unknown; readonly context: FieldContext }) =>
  type.parse !== undefined && String(safeParse(type, text, context)) === String(inner);

function safeParse(type: FieldType, text: string, context: FieldContext): unknown {
  try {
    return type.parse?.(text, {}, context);
  } catch (error) {
    if (error instanceof BadValue) return undefined;
    throw error;
  }
}

/** Types whose values people write as text and that need nothing else to be known. */
export const canBeParameter = ({ parse, computed, options }: FieldType): boolean =>
  parse !== undefined && computed !== true && (options.required ?? []).length === 0;

/** Whether values of the type have a least and a greatest. */
export const hasBounds = ({ options }: FieldType): boolean => options.properties['min'] !== undefined;

/** A value of the type to begin with: what it was where that fits, else the first of the type's examples. */
export function valueFor(type: FieldType, former: unknown, context: FieldContext): unknown {
  const { value } = { value: undefined, ...readTyped(type, typeof former === 'string' ? former : String(former ?? ''), context) };
  const [, example] = type.examples.find(([options]) => Object.keys(options).length === 0) ?? [];
  const one = hasBounds(type) ? readTyped(type, '1', context) : undefined;
  return value ?? (one && 'value' in one ? one.value : undefined) ?? example ?? '';
}
