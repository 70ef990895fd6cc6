import { lazy } from 'react';
import { ChoiceCell } from '../../inputs/choice-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';

export const selectInput = defineFieldInput({
  name: 'select',
  Input: lazy(async () => ({ default: (await import('./select-input.ui.tsx')).SelectInput })),
  Cell: ChoiceCell,
  width: 'half',
});
