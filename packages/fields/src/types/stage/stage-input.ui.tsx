import type { InputProps } from '../../field-input.ts';
import { ChoiceSelect } from '../../inputs/choice-select.tsx';

/** A choice of stages, for filters and parameters; a record's stage itself is moved, not written. */
export function StageInput(props: InputProps) {
  return <ChoiceSelect input={props} />;
}
