import { DatePicker } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { clockOf, instantFrom } from '../../inputs/picked-time.tsx';
import { innerOf } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { wholePopup } from '../../inputs/whole-popup.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { datetime } from './datetime.ts';

const FORMATS = ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD H:mm', 'YYYY/M/D H:mm', 'YYYY-M-D H:mm', 'YYYY年M月D日 H:mm', 'YYYYMMDD HHmm'];

export function DatetimeInput(props: InputProps) {
  const inner = innerOf(datetime, props);
  const { timeZone } = props.context;
  const isTouch = useCoarsePointer();
  return (
    <DatePicker
      {...wiring(props)}
      value={inner === undefined || inner === null ? null : clockOf(Number(inner), timeZone)}
      format={FORMATS}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      changeOnScroll
      builtinPlacements={wholePopup}
      needConfirm={false}
      // The picker's own clock is the browser's: its "now" is right only where the app has the same one.
      showNow={timeZone === Intl.DateTimeFormat().resolvedOptions().timeZone}
      inputReadOnly={isTouch}
      placeholder={props.placeholder ?? say(props, '选择日期和时间', 'Choose date and time')}
      style={{ width: '100%', maxWidth: upTo(240) }}
      onChange={(picked) => props.onChange(picked ? instantFrom(picked, timeZone) : null)}
    />
  );
}
