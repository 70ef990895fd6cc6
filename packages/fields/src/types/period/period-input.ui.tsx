import { DatePicker } from 'antd';
import enGB from 'antd/es/date-picker/locale/en_GB.js';
import type { Dayjs } from 'dayjs';
import type { InputProps } from '../../field-input.ts';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { dayFor } from '../../inputs/picked-time.tsx';
import { innerOf, shown, typed } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { PERIOD_SAMPLES, showPeriod } from '../../values/period-text.ts';
import { period, unitOf } from './period.ts';
import { dayIn, type PickedUnit, periodOf } from './picked-period.ts';

const PICKED: { readonly [unit in PickedUnit]: 'date' | 'week' | 'month' | 'quarter' | 'year' } = {
  day: 'date',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

const isPicked = (unit: string): unit is PickedUnit => unit in PICKED;

/** A picker for periods of the calendar; fiscal ones, which no picker knows, are written. */
export function PeriodInput(props: InputProps) {
  const unit = unitOf(props.options);
  const isTouch = useCoarsePointer();
  if (!isPicked(unit)) return <WrittenPeriod {...props} />;
  const inner = innerOf(period, props);
  return (
    <DatePicker
      {...wiring(props)}
      picker={PICKED[unit]}
      // Weeks begin on Monday in ISO's count; American English would begin them on Sunday.
      {...(props.context.locale === 'en' && { locale: enGB })}
      value={typeof inner === 'string' ? dayFor(dayIn(inner)) : null}
      format={(day: Dayjs) => showPeriod(periodOf(day.format('YYYY-MM-DD'), unit), props.context.locale)}
      inputReadOnly={isTouch}
      placeholder={props.placeholder ?? say(props, '选择时段', 'Choose a period')}
      style={{ width: '100%', maxWidth: upTo(200) }}
      onChange={(picked) => props.onChange(picked ? periodOf(picked.format('YYYY-MM-DD'), unit) : null)}
    />
  );
}

function WrittenPeriod(props: InputProps) {
  const sample = PERIOD_SAMPLES[unitOf(props.options)];
  return (
    <ParsedInput
      input={{ ...props, placeholder: props.placeholder ?? sample }}
      maxWidth={upTo(200)}
      shown={shown(period, props)}
      edited={String(props.value ?? '')}
      take={(written) => typed(period, written, props)}
    />
  );
}
