import { Button, ColorPicker } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { say, wiring } from '../../inputs/wiring.tsx';
import { Swatch } from './swatch.tsx';

const PRESETS = ['#f5222d', '#fa8c16', '#fadb14', '#52c41a', '#13c2c2', '#1677ff', '#722ed1', '#eb2f96', '#8c8c8c', '#000000'];

export function ColorInput(props: InputProps) {
  const { status, ...joined } = wiring(props);
  const color = typeof props.value === 'string' ? props.value : null;
  return (
    <ColorPicker
      value={color}
      disabled={props.disabled ?? false}
      // A blank colour is transparent to the picker, which warns of it.
      disabledAlpha={color !== null}
      allowClear
      presets={[{ label: say(props, '常用', 'Common'), colors: PRESETS, defaultOpen: true }]}
      onChange={(picked) => props.onChange(picked.cleared ? null : picked.toHexString().slice(0, 7).toLowerCase())}
      onClear={() => props.onChange(null)}
    >
      <Button {...joined} danger={status === 'error'} style={{ justifyContent: 'flex-start', minWidth: 132 }}>
        <Swatch color={color} />
        {color ?? say(props, '选择颜色', 'Choose a colour')}
      </Button>
    </ColorPicker>
  );
}
