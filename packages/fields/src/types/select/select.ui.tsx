import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { ChoiceTag } from '../../inputs/choice-tag.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';

function SelectCell({ value, options, context }: CellProps) {
  return <ChoiceTag of={options} choice={value} locale={context.locale} />;
}

export const selectInput = defineFieldInput({
  name: 'select',
  Input: lazy(async () => ({ default: (await import('./select-input.ui.tsx')).SelectInput })),
  Cell: SelectCell,
  width: 'half',
});
