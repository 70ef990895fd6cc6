import { lazy } from 'react';
import { decimalCell } from '../../inputs/decimal-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { money } from './money.ts';

export const moneyInput = defineFieldInput({
  name: 'money',
  Input: lazy(async () => ({ default: (await import('./money-input.ui.tsx')).MoneyInput })),
  Cell: decimalCell(money),
  width: 'short',
  align: 'right',
});
