import type { InputProps } from '../../field-input.ts';
import { DecimalInput } from '../../inputs/decimal-input.tsx';
import { currencySign } from './currency-sign.ts';
import { money } from './money.ts';

export function MoneyInput(props: InputProps) {
  return <DecimalInput input={props} type={money} inputMode="decimal" prefix={currencySign(props.context.currency)} />;
}
