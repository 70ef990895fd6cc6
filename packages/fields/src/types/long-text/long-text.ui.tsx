import { Input } from 'antd';
import type { CellProps, InputProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { wiring } from '../../inputs/wiring.tsx';

function LongTextInput(props: InputProps) {
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

function LongTextCell({ value, density }: CellProps) {
  const text = String(value);
  return <LineText text={density === 'line' ? text.replace(/\s+/g, ' ') : text} density={density} />;
}

export const longTextInput = defineFieldInput({ name: 'long_text', Input: LongTextInput, Cell: LongTextCell, width: 'full' });
