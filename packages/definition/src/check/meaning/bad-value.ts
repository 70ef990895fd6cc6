import { BadValue, type FieldType, readPlain } from '@stepwell/fields';
import type { Said } from '../../walk/report.ts';
import type { Facts } from '../facts.ts';

interface Given {
  readonly value: unknown;
  readonly options: { readonly [option: string]: unknown };
}

/** What is wrong with a plain value as one of its type; undefined when nothing is. */
export function badValue({ context }: Pick<Facts, 'context'>, type: FieldType, { value, options }: Given): Said | undefined {
  try {
    readPlain(type, value, options, context);
    return undefined;
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    return { code: 'BAD_VALUE', message: error.words };
  }
}
