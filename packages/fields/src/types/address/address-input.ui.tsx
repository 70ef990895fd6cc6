import { Input } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { say, wiring } from '../../inputs/wiring.tsx';

export function AddressInput(props: InputProps) {
  return (
    <Input.TextArea
      {...wiring(props)}
      value={(props.value as string | null | undefined) ?? ''}
      maxLength={(props.options['maxLength'] as number | undefined) ?? 300}
      autoSize={{ minRows: 1, maxRows: 4 }}
      autoComplete="street-address"
      placeholder={props.placeholder ?? say(props, '省 市 区 街道 门牌', 'Street, city, postcode')}
      onChange={({ target }) => props.onChange(target.value === '' ? null : target.value.replace(/\n/g, ' '))}
    />
  );
}
