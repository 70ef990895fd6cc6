import type { InputProps } from '../../field-input.ts';
import { RecordOption } from '../../inputs/record-option.tsx';
import { RecordPicker } from '../../inputs/record-picker.tsx';
import { say } from '../../inputs/wiring.tsx';

export function DepartmentInput(props: InputProps) {
  return (
    <RecordPicker
      input={props}
      table="department"
      placeholder={say(props, '选择部门', 'Choose a department')}
      draw={({ title, subtitle }, place) => (
        <RecordOption subtitle={place === 'option' ? subtitle : undefined}>{title}</RecordOption>
      )}
    />
  );
}
