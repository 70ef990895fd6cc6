import type { Value } from '@stepwell/expression';
import { defineFieldType, type FieldContext, type Options } from '../../field-type.ts';
import { bad, quote } from '../../values/bad.ts';
import { decimalText, groupDecimal, scaleDecimal } from '../../values/decimal.ts';
import { boundProperties, decimalField } from '../../values/number-field.ts';
import { readWrittenNumber } from '../../values/written-number.ts';

/** A percentage is a fraction with four decimals: 50.25 % is 0.5025. */
const SCALE = 4;
const fraction = decimalField(() => SCALE);

/** A share: 0.5 in formulas and data, 50% on screen. */
export const percent = defineFieldType({
  ...fraction,
  name: 'percent',
  label: { 'zh-CN': '百分比', en: 'Percentage' },
  summary: { 'zh-CN': '比例，界面上写 50%，公式里是 0.5', en: 'A share: 50% on screen, 0.5 in formulas' },
  icon: 'PercentageOutlined',
  options: { properties: boundProperties },
  parse: (text: string, options: Options, context: FieldContext) => {
    const { decimal, percent: isSigned } = readWrittenNumber(text);
    const scaled = scaleDecimal(decimal, SCALE);
    if (!isSigned && Math.abs(scaled) > 10 ** SCALE) throw unclear(text);
    return fraction.read(fraction.write(scaled, options, context), options, context);
  },
  format: (value: Value) => `${groupDecimal(decimalText(value, SCALE - 2))}%`,
  examples: [
    [{}, 0.5, '50%'],
    [{ min: 0, max: 1 }, 0.0825, '8.25%'],
    [{}, -1.2, '-120%'],
  ],
});

const unclear = (text: string) =>
  bad(
    'PERCENT_UNCLEAR',
    `“${quote(text)}”看不出是百分之几，请带上百分号，例如 85%`,
    `“${quote(text)}” could mean two percentages; write the percent sign, for example 85%`,
  );
