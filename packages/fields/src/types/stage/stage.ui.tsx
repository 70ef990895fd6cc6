import { lazy } from 'react';
import { ChoiceCell } from '../../inputs/choice-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';

export const stageInput = defineFieldInput({
  name: 'stage',
  Input: lazy(async () => ({ default: (await import('./stage-input.ui.tsx')).StageInput })),
  Cell: ChoiceCell,
  width: 'half',
});
