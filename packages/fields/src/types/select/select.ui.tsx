import type { CellProps, InputProps } from '../../field-input.ts';
import { ChoiceSelect } from '../../inputs/choice-select.tsx';
import { ChoiceTag } from '../../inputs/choice-tag.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';

function SelectInput(props: InputProps) {
  return <ChoiceSelect input={props} />;
}

function SelectCell({ value, options, context }: CellProps) {
  return <ChoiceTag of={options} choice={value} locale={context.locale} />;
}

export const selectInput = defineFieldInput({ name: 'select', Input: SelectInput, Cell: SelectCell, width: 'half' });
