import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { date } from './date.ts';

const weekdays = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }),
};

function DateCell(props: CellProps) {
  const text = shown(date, props);
  const instant = Date.parse(String(props.value));
  const weekday = props.density === 'full' && !Number.isNaN(instant) ? ` ${weekdays[props.context.locale].format(instant)}` : '';
  return <LineText text={`${text}${weekday}`} density={props.density} numeric />;
}

export const dateInput = defineFieldInput({
  name: 'date',
  Input: lazy(async () => ({ default: (await import('./date-input.ui.tsx')).DateInput })),
  Cell: DateCell,
  width: 'short',
});
