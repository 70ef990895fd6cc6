import { decimalCell, decimalInput } from '../../inputs/decimal-input.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { integer } from './integer.ts';

export const integerInput = defineFieldInput({
  name: 'integer',
  Input: decimalInput({ type: integer, inputMode: 'numeric' }),
  Cell: decimalCell(integer),
  width: 'short',
  align: 'right',
});
