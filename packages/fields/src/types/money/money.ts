import type { Value } from '@stepwell/expression';
import { defineFieldType, type FieldContext, type Options } from '../../field-type.ts';
import { decimalText, groupDecimal } from '../../values/decimal.ts';
import { boundProperties, decimalField } from '../../values/number-field.ts';
import { currencySign } from './currency-sign.ts';

const digits = (_options: Options, context: FieldContext): number => context.moneyDigits;

/** An exact amount in the app's currency, kept in minor units and written in major units. */
export const money = defineFieldType({
  ...decimalField(digits),
  name: 'money',
  label: { 'zh-CN': '金额', en: 'Money' },
  summary: { 'zh-CN': '应用币种的精确金额', en: "An exact amount in the app's currency" },
  icon: 'PayCircleOutlined',
  alsoCalled: ['金额', '价格', 'amount', 'price'],
  options: { properties: boundProperties },
  format: (value: Value, _options: Options, context: FieldContext) => {
    const text = groupDecimal(decimalText(value, context.moneyDigits), context.moneyDigits);
    const sign = currencySign(context.currency);
    return text.startsWith('-') ? `-${sign}${text.slice(1)}` : `${sign}${text}`;
  },
  examples: [
    [{}, 1234.5, '¥1,234.50'],
    [{ min: 0 }, 3000.05, '¥3,000.05'],
    [{}, -8600000, '-¥8,600,000.00'],
  ],
});
