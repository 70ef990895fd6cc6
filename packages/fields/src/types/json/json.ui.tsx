import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { MonoCell } from '../../inputs/mono-cell.tsx';

export const jsonInput = defineFieldInput({
  name: 'json',
  Input: lazy(async () => ({ default: (await import('./json-input.ui.tsx')).JsonInput })),
  Cell: MonoCell,
  width: 'full',
});
