import { decimalCell, decimalInput } from '../../inputs/decimal-input.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { number } from './number.ts';

export const numberInput = defineFieldInput({
  name: 'number',
  Input: decimalInput({ type: number, inputMode: 'decimal' }),
  Cell: decimalCell(number),
  width: 'short',
  align: 'right',
});
