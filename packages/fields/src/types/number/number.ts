import { defineFieldType, type Options } from '../../field-type.ts';
import { boundProperties, decimalField } from '../../values/number-field.ts';
import { option } from '../../values/options.ts';

const decimals = (options: Options): number => (options['decimals'] as number | undefined) ?? 2;

/** An exact decimal with up to six fraction digits. */
export const number = defineFieldType({
  ...decimalField(decimals),
  name: 'number',
  label: { 'zh-CN': '数字', en: 'Number' },
  summary: { 'zh-CN': '精确的小数，最多 6 位小数', en: 'An exact decimal with up to 6 decimals' },
  icon: 'NumberOutlined',
  options: {
    properties: {
      decimals: option('小数位数', 'Decimals', { type: 'integer', minimum: 0, maximum: 6, default: 2 }),
      ...boundProperties,
    },
  },
  examples: [
    [{}, 1234.5, '1,234.5'],
    [{ decimals: 6 }, -0.000001, '-0.000001'],
    [{ decimals: 0, min: 0, max: 10 }, 7, '7'],
  ],
});
