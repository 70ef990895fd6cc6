import { lazy } from 'react';
import { decimalCell } from '../../inputs/decimal-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { number } from './number.ts';

export const numberInput = defineFieldInput({
  name: 'number',
  Input: lazy(async () => ({ default: (await import('./number-input.ui.tsx')).NumberInput })),
  Cell: decimalCell(number),
  width: 'short',
  align: 'right',
});
