import { Switch, theme } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { say, wiring } from '../../inputs/wiring.tsx';

export function BooleanInput(props: InputProps) {
  const { status, ...joined } = wiring(props);
  const { token } = theme.useToken();
  const isOn = props.value === true;
  return (
    // The label makes the whole line, not only the small switch, a target for a finger.
    <label
      htmlFor={props.id}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 8, minHeight: token.controlHeight, cursor: 'pointer' }}
    >
      <Switch
        {...joined}
        checked={isOn}
        style={status === 'error' ? { outline: `1px solid ${token.colorError}`, outlineOffset: 2 } : {}}
        onChange={(checked) => props.onChange(checked)}
      />
      <span aria-hidden style={{ color: isOn ? token.colorText : token.colorTextSecondary }}>
        {isOn ? say(props, '是', 'Yes') : say(props, '否', 'No')}
      </span>
    </label>
  );
}
