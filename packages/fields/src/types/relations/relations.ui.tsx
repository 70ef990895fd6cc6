import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { RecordTitles } from '../../inputs/record-titles.tsx';

export const relationsInput = defineFieldInput({
  name: 'relations',
  Input: lazy(async () => ({ default: (await import('./relations-input.ui.tsx')).RelationsInput })),
  Cell: RecordTitles,
  width: 'half',
});
