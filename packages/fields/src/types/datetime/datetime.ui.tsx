import { DatePicker } from 'antd';
import type { CellProps, InputProps } from '../../field-input.ts';
import { ago } from '../../inputs/ago.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { clockOf, instantFrom } from '../../inputs/picked-time.tsx';
import { innerOf, shown } from '../../inputs/shown.tsx';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { datetime } from './datetime.ts';

const FORMATS = ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD H:mm', 'YYYY/M/D H:mm', 'YYYY-M-D H:mm', 'YYYY年M月D日 H:mm', 'YYYYMMDD HHmm'];

function DatetimeInput(props: InputProps) {
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
      needConfirm={false}
      inputReadOnly={isTouch}
      placeholder={props.placeholder ?? say(props, '选择日期和时间', 'Choose date and time')}
      style={{ width: '100%', maxWidth: 240 }}
      onChange={(picked) => props.onChange(picked ? instantFrom(picked, timeZone) : null)}
    />
  );
}

function DatetimeCell(props: CellProps) {
  const text = shown(datetime, props);
  const inner = innerOf(datetime, props);
  const since = inner === undefined || inner === null ? '' : ago(Number(inner), props.context.locale);
  if (props.density === 'full')
    return (
      <LineText text={text} density="full" numeric>
        {since ? `${text} · ${since}` : text}
      </LineText>
    );
  return (
    <span title={text} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {since || text}
    </span>
  );
}

export const datetimeInput = defineFieldInput({ name: 'datetime', Input: DatetimeInput, Cell: DatetimeCell, width: 'half' });
