import type { InputProps } from '../../field-input.ts';
import { DecimalInput } from '../../inputs/decimal-input.tsx';
import { number } from './number.ts';

export function NumberInput(props: InputProps) {
  return <DecimalInput input={props} type={number} inputMode="decimal" />;
}
