import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';

const PATTERN = String.raw`^(\+?86[- ]?)?1[3-9][0-9]{9}$`;
const MOBILE = new RegExp(PATTERN);

export const isMobile = defineOperator({
  name: 'isMobile',
  aliases: { 'zh-CN': ['是手机号'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value]) => value !== null && MOBILE.test(String(value)),
  sql: { postgres: ([value], { sql }) => sql`coalesce(${value} ~ ${sql.lit(PATTERN)}, false)` },
  summary: { 'zh-CN': '是不是中国大陆手机号', en: 'Whether a text is a mobile number of mainland China' },
  examples: [
    ["isMobile('13812345678')", true],
    ["isMobile('+86 13812345678')", true],
    ["isMobile('12812345678')", false],
    ['isMobile(null)', false],
  ],
});
