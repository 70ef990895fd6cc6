import { lazy } from 'react';
import { decimalCell } from '../../inputs/decimal-cell.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { duration } from './duration.ts';

export const durationInput = defineFieldInput({
  name: 'duration',
  Input: lazy(async () => ({ default: (await import('./duration-input.ui.tsx')).DurationInput })),
  Cell: decimalCell(duration),
  width: 'short',
  align: 'right',
});
