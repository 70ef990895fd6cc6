import { Input } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { wiring } from '../../inputs/wiring.tsx';

export function TextInput(props: InputProps) {
  const limit = (props.options['maxLength'] as number | undefined) ?? 400;
  const text = (props.value as string | null | undefined) ?? '';
  return (
    <Input
      {...wiring(props)}
      value={text}
      maxLength={limit}
      count={{ show: text.length > limit * 0.8 }}
      placeholder={props.placeholder}
      autoComplete="off"
      onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
    />
  );
}
