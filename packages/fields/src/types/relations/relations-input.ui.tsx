import type { InputProps } from '../../field-input.ts';
import { RecordOption } from '../../inputs/record-option.tsx';
import { RecordPicker } from '../../inputs/record-picker.tsx';
import { say } from '../../inputs/wiring.tsx';

export function RelationsInput(props: InputProps) {
  return (
    <RecordPicker
      input={props}
      table={String(props.options['table'])}
      multiple
      placeholder={say(props, '输入名称查找', 'Type a name')}
      draw={({ title, subtitle }, place) => (
        <RecordOption subtitle={place === 'option' ? subtitle : undefined}>{title}</RecordOption>
      )}
    />
  );
}
