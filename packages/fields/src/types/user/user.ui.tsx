import type { CellProps, InputProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { Person } from '../../inputs/person.tsx';
import { useRecordNames } from '../../inputs/record-names.tsx';
import { RecordOption } from '../../inputs/record-option.tsx';
import { RecordPicker } from '../../inputs/record-picker.tsx';
import { say } from '../../inputs/wiring.tsx';

function UserInput(props: InputProps) {
  return (
    <RecordPicker
      input={props}
      table="user"
      placeholder={say(props, '输入姓名查找', 'Type a name')}
      draw={(user, place) => (
        <RecordOption subtitle={place === 'option' ? user.subtitle : undefined}>
          <Person name={user.title} />
        </RecordOption>
      )}
    />
  );
}

function UserCell({ value, context, services }: CellProps) {
  const [user] = useRecordNames({ table: 'user', ids: [String(value)], context, services });
  return <Person name={user?.title ?? '…'} />;
}

export const userInput = defineFieldInput({ name: 'user', Input: UserInput, Cell: UserCell, width: 'half' });
