import { defineFieldType } from '../../field-type.ts';
import { boundProperties, decimalField } from '../../values/number-field.ts';

const whole = decimalField(() => 0);

/** A whole number. */
export const integer = defineFieldType({
  ...whole,
  name: 'integer',
  label: { 'zh-CN': '整数', en: 'Whole number' },
  summary: { 'zh-CN': '没有小数的数字', en: 'A number without decimals' },
  icon: 'FieldNumberOutlined',
  options: { properties: boundProperties },
  wire: (options) => ({ ...whole.wire(options), type: 'integer' }),
  examples: [
    [{}, 12345678, '12,345,678'],
    [{ min: -5 }, -5, '-5'],
    [{}, 0, '0'],
  ],
});
