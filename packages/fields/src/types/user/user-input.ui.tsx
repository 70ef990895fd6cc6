import type { InputProps } from '../../field-input.ts';
import { Person } from '../../inputs/person.tsx';
import { RecordOption } from '../../inputs/record-option.tsx';
import { RecordPicker } from '../../inputs/record-picker.tsx';
import { say } from '../../inputs/wiring.tsx';

export function UserInput(props: InputProps) {
  return (
    <RecordPicker
      input={props}
      table="user"
      placeholder={say(props, '输入姓名查找', 'Type a name')}
      draw={(user, place) => (
        <RecordOption subtitle={place === 'option' ? user.subtitle : undefined}>
          <Person name={user.title} size={place === 'option' ? 24 : 20} />
        </RecordOption>
      )}
    />
  );
}
