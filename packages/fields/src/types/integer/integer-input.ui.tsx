import type { InputProps } from '../../field-input.ts';
import { DecimalInput } from '../../inputs/decimal-input.tsx';
import { integer } from './integer.ts';

export function IntegerInput(props: InputProps) {
  return <DecimalInput input={props} type={integer} inputMode="numeric" />;
}
