import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { TextCell } from '../../inputs/text-cell.tsx';

export const addressInput = defineFieldInput({
  name: 'address',
  Input: lazy(async () => ({ default: (await import('./address-input.ui.tsx')).AddressInput })),
  Cell: TextCell,
  width: 'full',
});
