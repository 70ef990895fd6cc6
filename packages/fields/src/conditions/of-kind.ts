import type { Type } from '@stepwell/expression';
import type { Condition } from './condition.ts';
import { ofChoice, ofList, ofReference, ofYesNo } from './of-choice.ts';
import { ofNumber } from './of-number.ts';
import { ofText } from './of-text.ts';
import { ofDate, ofInstant, ofPeriod } from './of-time.ts';
import { emptiness } from './parts.ts';

const OF_KIND: { readonly [kind in Type['kind']]?: readonly Condition[] } = {
  number: ofNumber,
  duration: ofNumber,
  boolean: ofYesNo,
  date: ofDate,
  datetime: ofInstant,
  period: ofPeriod,
  ref: ofReference,
  list: emptiness,
  rows: emptiness,
  files: emptiness,
  opaque: emptiness,
};

/** What can be asked about values of a type, the most usual first. */
export function conditionsOfKind(type: Type): readonly Condition[] {
  if (type.kind === 'text') return type.options ? ofChoice : ofText;
  if (type.kind === 'list' && type.of.kind === 'text') return ofList;
  return OF_KIND[type.kind] ?? [];
}
