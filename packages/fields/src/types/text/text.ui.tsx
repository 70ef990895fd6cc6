import { Input } from 'antd';
import type { CellProps, InputProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { wiring } from '../../inputs/wiring.tsx';

function TextInput(props: InputProps) {
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

function TextCell({ value, density }: CellProps) {
  return <LineText text={String(value)} density={density} />;
}

export const textInput = defineFieldInput({ name: 'text', Input: TextInput, Cell: TextCell, width: 'half' });
