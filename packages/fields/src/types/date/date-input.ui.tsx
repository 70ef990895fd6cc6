import { DatePicker } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { dayFor, dayFrom } from '../../inputs/picked-time.tsx';
import { innerOf } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { date } from './date.ts';
import type { DateOptions } from './date-words.ts';

const FORMATS = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY-M-D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD'];

export function DateInput(props: InputProps) {
  const inner = innerOf(date, props);
  const { min, max } = props.options as DateOptions;
  return (
    <DatePicker
      {...wiring(props)}
      value={inner === undefined || inner === null ? null : dayFor(String(inner))}
      format={FORMATS}
      {...(min && { minDate: dayFor(min) })}
      {...(max && { maxDate: dayFor(max) })}
      inputReadOnly={useCoarsePointer()}
      placeholder={props.placeholder ?? say(props, '选择日期', 'Choose a date')}
      style={{ width: '100%', maxWidth: upTo(200) }}
      onChange={(picked) => props.onChange(picked ? dayFrom(picked) : null)}
    />
  );
}
