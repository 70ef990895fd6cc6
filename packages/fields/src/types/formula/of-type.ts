import type { Type } from '@stepwell/expression';
import type { FieldType, Options } from '../../field-type.ts';
import { boolean } from '../boolean/boolean.ts';
import { date } from '../date/date.ts';
import { datetime } from '../datetime/datetime.ts';
import { duration } from '../duration/duration.ts';
import { file } from '../file/file.ts';
import { longText } from '../long-text/long-text.ts';
import { multiSelect } from '../multi-select/multi-select.ts';
import { number } from '../number/number.ts';
import { period } from '../period/period.ts';
import { relation } from '../relation/relation.ts';
import { relations } from '../relations/relations.ts';
import { select } from '../select/select.ts';

/** A field type with the options that make it carry values of some type. */
export interface Carrier {
  readonly type: FieldType;
  readonly options: Options;
}

type CarrierOf = { readonly [kind in Type['kind']]?: (type: Extract<Type, { kind: kind }>) => Carrier };

const CARRIERS: CarrierOf = {
  number: ({ scale }) => ({ type: number, options: { decimals: scale } }),
  text: ({ options }) => (options ? { type: select, options: { options } } : { type: longText, options: {} }),
  boolean: () => ({ type: boolean, options: {} }),
  date: () => ({ type: date, options: {} }),
  datetime: () => ({ type: datetime, options: {} }),
  duration: () => ({ type: duration, options: {} }),
  period: ({ unit }) => ({ type: period, options: { unit } }),
  ref: ({ table }) => ({ type: relation, options: { table } }),
  files: () => ({ type: file, options: { multiple: true } }),
  rows: ({ table }) => ({ type: relations, options: { table } }),
  list: ({ of }) => listOf(of),
};

/** The field type that carries values of a type, for results of formulas; undefined where no field has such values. */
export function carrierOf(type: Type): Carrier | undefined {
  const carrier = CARRIERS[type.kind] as ((type: Type) => Carrier) | undefined;
  return carrier?.(type);
}

function listOf(of: Type): Carrier {
  if (of.kind === 'ref') return { type: relations, options: { table: of.table } };
  return { type: multiSelect, options: { options: of.kind === 'text' ? (of.options ?? []) : [] } };
}
