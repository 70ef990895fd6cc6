import type { Logic } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { decimalField } from '../../values/number-field.ts';
import { option } from '../../values/options.ts';

const points = decimalField(() => 2);
const LABEL = { 'x-label': true, anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] };
const factor = {
  type: 'object',
  properties: {
    key: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$' },
    label: LABEL,
    value: { 'x-formula': 'number' },
    when: { 'x-formula': 'boolean' },
    weight: { type: 'number' },
  },
  required: ['key', 'weight'],
  additionalProperties: false,
};
interface Factor {
  readonly key: string;
  readonly label?: string | { readonly [locale: string]: string };
  readonly weight: number;
  readonly value?: unknown;
  readonly when?: unknown;
}
const factorsOf = (options: Options) => (options['factors'] ?? []) as readonly Factor[];

/** round(weight × value, 2), the value kept within 0 and 1 and a blank counted as 0; or the whole weight when a condition holds. */
function pointsOf(factor: Factor, logic: (formula: unknown) => Logic): Logic {
  if (factor.when !== undefined) return { round: [{ if: [logic(factor.when), factor.weight, 0] }, 2] };
  const share = { max: [0, { min: [1, { coalesce: [logic(factor.value), 0] }] }] };
  return { round: [{ '*': [factor.weight, share] }, 2] };
}

const example = { factors: [{ key: 'budget', label: '预算确认', when: 'budget_confirmed', weight: 100 }] };

/** The sum of weighted factors, each of which says how many points it gave. */
export const score = defineFieldType({
  ...points,
  name: 'score',
  label: { 'zh-CN': '评分', en: 'Score' },
  summary: { 'zh-CN': '由带权重的因素加总，每一分都有来由', en: 'Points from weighted factors, every one explained' },
  icon: 'DashboardOutlined',
  group: 'computed',
  options: {
    properties: { factors: option('因素', 'Factors', { type: 'array', minItems: 1, maxItems: 50, items: factor }) },
    required: ['factors'],
  },
  computed: true,
  computes: (options, logic) => {
    const parts = factorsOf(options).map((factor) => {
      const { key, label } = factor;
      return { key, label: label ?? key, value: pointsOf(factor, logic) };
    });
    return { value: parts.map(({ value }) => value).reduce((sum, value) => ({ '+': [sum, value] })), parts };
  },
  checkOptions: (options) =>
    factorsOf(options).flatMap(({ key, value, when }, index) => {
      if ((value === undefined) !== (when === undefined)) return [];
      const { code, words } = bad(
        'FACTOR_NEEDS_ONE',
        `因素“${key}”要写 value 或 when，两者取一`,
        `The factor “${key}” needs either value or when, and only one of them`,
      );
      return [{ at: `factors/${index}`, code, message: words }];
    }),
  examples: [
    [example, 87.5, '87.5'],
    [example, 0, '0'],
    [example, 100, '100'],
  ],
});
