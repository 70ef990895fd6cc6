import { opaque, type Type, type Value } from '@stepwell/expression';
import { defineFieldType, type FieldContext, type Options } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { choice, option } from '../../values/options.ts';
import { carrierOf } from './of-type.ts';
import { showDecimal } from './show-decimal.ts';

const resultOf = (options: Options): Type => (options['result'] as Type | undefined) ?? opaque;
const carrier = (options: Options) => carrierOf(resultOf(options));

/**
 * A value that follows from others. The model adds `result`, the type that checking found, to its options; with it the value is
 * kept, travels and is shown like a field of that type.
 */
export const formula = defineFieldType({
  name: 'formula',
  label: { 'zh-CN': '公式', en: 'Formula' },
  summary: { 'zh-CN': '由其他字段算出来的值', en: 'A value that follows from other fields' },
  icon: 'FunctionOutlined',
  group: 'computed',
  options: {
    properties: {
      formula: option('公式', 'Formula', { 'x-formula': 'any' }),
      show: choice(
        ['数字显示为', 'Numbers shown as'],
        { number: ['数字', 'Numbers'], money: ['金额', 'Money'], percent: ['百分比', 'Percentages'] },
        'number',
      ),
    },
    required: ['formula'],
  },
  type: resultOf,
  storage: () => 'column',
  column: (options) => columnOf(resultOf(options)),
  computed: true,
  computes: (options, logic) => ({ value: logic(options['formula']) }),
  wire: (options, context) => {
    const like = carrier(options);
    return like ? like.type.wire(like.options, context) : {};
  },
  read: (wire, options, context) => {
    const like = carrier(options);
    return like ? like.type.read(wire, like.options, context) : (wire as Value);
  },
  write: (value, options, context) => {
    const like = carrier(options);
    return like ? like.type.write(value, like.options, context) : value;
  },
  format: (value: Value, options: Options, context: FieldContext) => {
    const type = resultOf(options);
    if (type.kind === 'number') return showDecimal({ value, scale: type.scale, show: options['show'] }, context);
    const like = carrier(options);
    return like ? like.type.format(value, like.options, context) : String(value);
  },
  examples: [
    [{ formula: 'qty * price', result: { kind: 'number', scale: 4, digits: 11 } }, 12.5, '12.5'],
    [{ formula: 'amount * probability', result: { kind: 'number', scale: 6, digits: 9 }, show: 'money' }, 1200.505, '¥1,200.51'],
    [{ formula: "if(a, 'x', 'y')", result: { kind: 'text', options: ['x', 'y'] } }, 'x', 'x'],
    [{ formula: 'max(followups.happened_at)', result: { kind: 'datetime' } }, '2026-03-02T01:00:00.000Z', '2026-03-02 09:00'],
  ],
});
