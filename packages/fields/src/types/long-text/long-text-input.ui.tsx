import { Input } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { wiring } from '../../inputs/wiring.tsx';

export function LongTextInput(props: InputProps) {
  const limit = (props.options['maxLength'] as number | undefined) ?? 20_000;
  const text = (props.value as string | null | undefined) ?? '';
  return (
    <Input.TextArea
      {...wiring(props)}
      value={text}
      maxLength={limit}
      count={{ show: text.length > limit * 0.8 }}
      autoSize={{ minRows: 3, maxRows: 12 }}
      placeholder={props.placeholder}
      onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
    />
  );
}
