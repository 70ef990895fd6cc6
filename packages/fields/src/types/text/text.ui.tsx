import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { TextCell } from '../../inputs/text-cell.tsx';

export const textInput = defineFieldInput({
  name: 'text',
  Input: lazy(async () => ({ default: (await import('./text-input.ui.tsx')).TextInput })),
  Cell: TextCell,
  width: 'half',
});
