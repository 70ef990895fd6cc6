import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { ChoiceTag } from '../../inputs/choice-tag.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { TagRow } from '../../inputs/tag-row.tsx';

function MultiSelectCell({ value, options, context, density }: CellProps) {
  return (
    <TagRow density={density}>
      {(value as readonly string[]).map((key) => (
        <ChoiceTag key={key} of={options} choice={key} locale={context.locale} />
      ))}
    </TagRow>
  );
}

export const multiSelectInput = defineFieldInput({
  name: 'multi_select',
  Input: lazy(async () => ({ default: (await import('./multi-select-input.ui.tsx')).MultiSelectInput })),
  Cell: MultiSelectCell,
  width: 'half',
});
