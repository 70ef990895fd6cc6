import { lazy } from 'react';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { RecordTitles } from '../../inputs/record-titles.tsx';

export const relationInput = defineFieldInput({
  name: 'relation',
  Input: lazy(async () => ({ default: (await import('./relation-input.ui.tsx')).RelationInput })),
  Cell: RecordTitles,
  width: 'half',
});
