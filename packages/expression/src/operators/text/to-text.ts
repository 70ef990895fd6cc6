import { type Decimal, decimalText, roundOff, widen } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { type Type, text } from '../../type.ts';

const scaleOf = (type: Type | undefined): number => (type?.kind === 'number' ? type.scale : 0);

/** With exactly so many digits after the point. */
function fixedText(value: Decimal, scale: number, digits: number): string | null {
  const rounded = digits < scale ? roundOff(value, scale - digits) : widen(value, digits - scale);
  if (rounded === null) return null;
  const [whole = '', fraction = ''] = decimalText(rounded, digits).split('.');
  return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`;
}

export const toText = defineOperator({
  name: 'text',
  aliases: { 'zh-CN': ['转文本'] },
  group: 'text',
  parameters: [{ kind: 'number' }, { kind: 'literal integer', optional: true }],
  result: () => text,
  evaluate: ([value, digits], _, { types }) => {
    const scale = scaleOf(types[0]);
    return digits === undefined ? decimalText(value as Decimal, scale) : fixedText(value as Decimal, scale, bounded(digits));
  },
  sql: {
    postgres: ([value], { sql }, { literals: [, digits] }) =>
      digits === undefined ? sql`trim_scale(${value})::text` : sql`round(${value}, ${sql.raw(String(bounded(digits)))})::text`,
  },
  summary: {
    'zh-CN': '数字变成文字；可以指定保留几位小数（四舍五入，补 0）',
    en: 'A number as text; with a second argument, rounded to exactly so many decimals',
  },
  examples: [
    ['text(1.50)', '1.5'],
    ['text(1.005, 2)', '1.01'],
    ['text(-2, 1)', '-2.0'],
    ['text(null)', null],
  ],
});

const bounded = (digits: unknown): number => Math.min(Math.max(Number(digits), 0), 6);
