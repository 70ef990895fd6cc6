import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { MonoCell } from '../../inputs/mono-cell.tsx';

export const codeInput = defineFieldInput({
  name: 'code',
  Input: lazy(async () => ({ default: (await import('./code-input.ui.tsx')).CodeInput })),
  Cell: MonoCell,
  width: 'half',
});
