import { scaleOf } from '../../check/number-type.ts';
import { type Decimal, widenToCompare } from '../../evaluate/decimal.ts';
import type { Type } from '../../type.ts';
import type { Value } from '../../value.ts';
import { itemOf } from './rate-table.ts';

/** Where steps begin and the value that is looked up, brought to one scale: then they compare as they are. */
export interface Steps {
  readonly value: Value;
  /** In ascending order of `from`; steps that begin nowhere are left out. */
  readonly steps: readonly { readonly from: Value; readonly index: number }[];
  readonly scale: number;
}

export function stepsOf([value, starts]: readonly Value[], [valueType, listType]: readonly Type[]): Steps {
  const scale = Math.max(scaleOf(valueType), scaleOf(itemOf(listType)));
  const brought = (each: Value, type: Type | undefined): Value =>
    type?.kind === 'number' && each !== null ? widenToCompare(each as Decimal, scale - scaleOf(type)) : each;
  const steps = (starts as readonly Value[])
    .map((from, index) => ({ from: brought(from, itemOf(listType)), index }))
    .filter(({ from }) => from !== null)
    .sort((a, b) => (a.from! < b.from! ? -1 : 1));
  return { value: brought(value!, valueType), steps, scale };
}

/** The index of the step in which the value lies: the last that begins at or before it. */
export const stepOf = ({ value, steps }: Steps): number | undefined => steps.findLast(({ from }) => from! <= value!)?.index;
