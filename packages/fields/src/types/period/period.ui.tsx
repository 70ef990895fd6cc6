import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { period } from './period.ts';

function PeriodCell(props: CellProps) {
  return <LineText text={shown(period, props)} density={props.density} numeric />;
}

export const periodInput = defineFieldInput({
  name: 'period',
  Input: lazy(async () => ({ default: (await import('./period-input.ui.tsx')).PeriodInput })),
  Cell: PeriodCell,
  width: 'short',
});
