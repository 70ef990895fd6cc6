import { Button, ColorPicker } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { buttonWiring, say } from '../../inputs/wiring.tsx';
import { Swatch } from './swatch.tsx';

const PRESETS = ['#f5222d', '#fa8c16', '#fadb14', '#52c41a', '#13c2c2', '#1677ff', '#722ed1', '#eb2f96', '#8c8c8c', '#000000'];

export function ColorInput(props: InputProps) {
  const color = typeof props.value === 'string' ? props.value : null;
  const text = color ?? say(props, '选择颜色', 'Choose a colour');
  return (
    <ColorPicker
      // A blank colour is transparent to the picker; it begins with the first of the usual ones instead.
      value={color ?? PRESETS[5] ?? null}
      disabled={props.disabled ?? false}
      disabledAlpha
      allowClear={color !== null}
      presets={[{ label: say(props, '常用', 'Common'), colors: PRESETS, defaultOpen: true }]}
      onChange={(picked) => props.onChange(picked.cleared ? null : picked.toHexString().slice(0, 7).toLowerCase())}
      onClear={() => props.onChange(null)}
    >
      <Button {...buttonWiring(props, text)} style={{ justifyContent: 'flex-start', minWidth: 132 }}>
        <Swatch color={color} />
        {text}
      </Button>
    </ColorPicker>
  );
}
