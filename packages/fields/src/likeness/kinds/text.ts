import { agreement } from '../edit-distance.ts';
import { defineLikeness } from '../likeness.ts';
import { nearKeys } from '../near-keys.ts';
import { letters } from '../plain-text.ts';

/** Any text: letters and digits count; spaces, signs, width and case do not. */
export const text = defineLikeness({
  name: 'text',
  label: { 'zh-CN': '文字', en: 'Text' },
  summary: {
    'zh-CN': '忽略空格、标点、全半角和大小写后比较文字',
    en: 'Compares letters and digits; spaces, signs, width and case do not count',
  },
  read: (value) => letters(value) || undefined,
  keysOf: nearKeys,
  compare: agreement,
  examples: [
    ['DN50 球阀', 'dn50球阀', true],
    ['ＡＢＣ－１２３', 'abc 123', true],
    ['红外测温仪（手持式）', '红外测温仪-手持式', true],
    ['Annual service contract', 'Anual service contract', true],
    ['球阀', '闸阀', false],
    ['DN50球阀', 'DN80球阀', false],
    ['Pump', 'Valve', false],
  ],
});
