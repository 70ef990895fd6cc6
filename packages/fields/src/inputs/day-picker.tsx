import { DatePicker, type DatePickerProps } from 'antd';
import { dayFor, dayFrom } from './picked-time.tsx';
import { useCoarsePointer } from './use-coarse-pointer.tsx';
import { wholePopup } from './whole-popup.tsx';

const FORMATS = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY-M-D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD'];

type Passed = 'id' | 'aria-label' | 'aria-describedby' | 'aria-invalid' | 'status' | 'disabled' | 'autoFocus' | 'onBlur';
type Looks = 'size' | 'allowClear' | 'placeholder' | 'style';

interface DayPickerProps extends Pick<DatePickerProps, Passed | Looks> {
  /** A day on the wire; what is none is shown as blank. */
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** The day that was chosen or typed; null when it was taken away. */
  readonly onChange: (day: string | null) => void;
}

/** A day, typed as people write it or chosen from a calendar in the reader's language. */
export function DayPicker({ value, min, max, onChange, ...others }: DayPickerProps) {
  const day = value ? dayFor(value) : null;
  return (
    <DatePicker
      {...others}
      value={day?.isValid() ? day : null}
      format={FORMATS}
      {...(min && { minDate: dayFor(min) })}
      {...(max && { maxDate: dayFor(max) })}
      builtinPlacements={wholePopup}
      inputReadOnly={useCoarsePointer()}
      onChange={(picked) => onChange(picked ? dayFrom(picked) : null)}
    />
  );
}
