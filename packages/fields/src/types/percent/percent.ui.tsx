import { lazy } from 'react';
import { decimalCell } from '../../inputs/decimal-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { percent } from './percent.ts';

export const percentInput = defineFieldInput({
  name: 'percent',
  Input: lazy(async () => ({ default: (await import('./percent-input.ui.tsx')).PercentInput })),
  Cell: decimalCell(percent),
  width: 'short',
  align: 'right',
});
