import { expect, test } from 'vitest';
import { refuse } from '../command/refusals.ts';
import { failureOf } from './failure.ts';
import { findsText } from './finds-text.ts';
import { refusalDiffers } from './refused.ts';

const step = { as: 'wang', move: 'o', to: 'demo', expect: { refused: {} } };

test('a failure says step, expected and found, in both languages', () => {
  const what = { 'zh-CN': '记录 o', en: 'record o' };
  expect(failureOf(2, step, { what, expected: { stage: 'demo' }, found: { stage: 'new' } })).toEqual({
    step: 3,
    found: { stage: 'new' },
    words: {
      'zh-CN': '第 3 步 (as wang, move o, to demo)：记录 o 应为 {"stage":"demo"}，实际是 {"stage":"new"}',
      en: 'Step 3 (as wang, move o, to demo): expected record o {"stage":"demo"}, found {"stage":"new"}',
    },
  });
});

const missing = (key: string) => ({
  kind: 'field' as const,
  key,
  label: { 'zh-CN': key, en: key },
  message: { 'zh-CN': '', en: '' },
});
const notReady = refuse('STAGE_NOT_READY', { missing: [missing('b'), missing('a')] });
const invalid = refuse('INVALID_VALUES', {
  problems: [{ path: '#/values/items/0/qty', severity: 'error', code: 'X', message: { 'zh-CN': '', en: '' } }],
});

test('a refusal is compared by code, by what is missing in any order, and by place', () => {
  expect(refusalDiffers(notReady, { code: 'STAGE_NOT_READY', missing: ['a', 'b'] })).toBeUndefined();
  expect(refusalDiffers(invalid, { at: 'items' })).toBeUndefined();
  expect(refusalDiffers(notReady, { code: 'FORBIDDEN' })?.found).toEqual({ code: 'STAGE_NOT_READY', missing: ['b', 'a'] });
  expect(refusalDiffers(notReady, { missing: ['a'] })).toBeDefined();
  expect(refusalDiffers(invalid, { at: 'item' })).toBeDefined();
});

test('a refusal that nobody expected differs, and so does one that did not come', () => {
  expect(refusalDiffers(notReady, undefined)?.found).toEqual({ code: 'STAGE_NOT_READY', missing: ['b', 'a'] });
  expect(refusalDiffers(undefined, { code: 'FORBIDDEN' })?.found).toBeNull();
  expect(refusalDiffers(undefined, undefined)).toBeUndefined();
});

test('lines are searched for what they contain and lack', () => {
  const what = { 'zh-CN': '', en: '' };
  expect(findsText(['green tea', 'coffee'], { contains: ['tea', 'coffee'], lacks: 'milk' }, what)).toBeUndefined();
  expect(findsText(['green tea'], { lacks: 'tea' }, what)?.found).toEqual(['green tea']);
  expect(findsText(['green tea'], { rows: [] }, what)).toBeDefined();
});
