import type { InputProps } from '../../field-input.ts';
import { ChoiceSelect } from '../../inputs/choice-select.tsx';

export function SelectInput(props: InputProps) {
  return <ChoiceSelect input={props} />;
}
