import type { InputProps } from '../../field-input.ts';
import { DayPicker } from '../../inputs/day-picker.tsx';
import { innerOf } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { date } from './date.ts';
import type { DateOptions } from './date-words.ts';

export function DateInput(props: InputProps) {
  const inner = innerOf(date, props);
  const { min, max } = props.options as DateOptions;
  return (
    <DayPicker
      {...wiring(props)}
      value={inner === undefined || inner === null ? undefined : String(inner)}
      min={min}
      max={max}
      placeholder={props.placeholder ?? say(props, '选择日期', 'Choose a date')}
      style={{ width: '100%', maxWidth: upTo(200) }}
      onChange={props.onChange}
    />
  );
}
