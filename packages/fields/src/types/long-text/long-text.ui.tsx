import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { TextCell } from '../../inputs/text-cell.tsx';

export const longTextInput = defineFieldInput({
  name: 'long_text',
  Input: lazy(async () => ({ default: (await import('./long-text-input.ui.tsx')).LongTextInput })),
  Cell: TextCell,
  width: 'full',
});
