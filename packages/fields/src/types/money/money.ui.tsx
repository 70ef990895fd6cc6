import { decimalCell, decimalInput } from '../../inputs/decimal-input.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { currencySign } from './currency-sign.ts';
import { money } from './money.ts';

export const moneyInput = defineFieldInput({
  name: 'money',
  Input: decimalInput({
    type: money,
    inputMode: 'decimal',
    prefix: ({ context }) => <span aria-hidden>{currencySign(context.currency)}</span>,
    tidy: (text, { context }) => text.replace(currencySign(context.currency), ''),
  }),
  Cell: decimalCell(money),
  width: 'short',
  align: 'right',
});
