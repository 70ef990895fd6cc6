import { lazy } from 'react';
import { decimalCell } from '../../inputs/decimal-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { integer } from './integer.ts';

export const integerInput = defineFieldInput({
  name: 'integer',
  Input: lazy(async () => ({ default: (await import('./integer-input.ui.tsx')).IntegerInput })),
  Cell: decimalCell(integer),
  width: 'short',
  align: 'right',
});
