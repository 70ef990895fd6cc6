import type { CellProps, InputProps } from '../../field-input.ts';
import { ChoiceSelect } from '../../inputs/choice-select.tsx';
import { ChoiceTag } from '../../inputs/choice-tag.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { TagRow } from '../../inputs/tag-row.tsx';

function MultiSelectInput(props: InputProps) {
  return <ChoiceSelect input={props} multiple />;
}

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
  Input: MultiSelectInput,
  Cell: MultiSelectCell,
  width: 'half',
});
