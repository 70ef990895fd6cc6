import { decimalCell, decimalInput } from '../../inputs/decimal-input.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { percent } from './percent.ts';

export const percentInput = defineFieldInput({
  name: 'percent',
  Input: decimalInput({
    type: percent,
    inputMode: 'decimal',
    suffix: <span aria-hidden>%</span>,
    tidy: (text) => text.replace('%', ''),
    // The sign stands beside the box, so that 50 typed into it means 50 %.
    complete: (text) => (/[%％]/.test(text) ? text : `${text}%`),
  }),
  Cell: decimalCell(percent),
  width: 'short',
  align: 'right',
});
