import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortKey } from './sort-key.ts';

const sorted = (texts: readonly string[]) => [...texts].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));

test('Chinese names stand in the order of their pronunciation', () => {
  expect(sorted(['张三', '李四', '北京', '上海', '阿里', '王五'])).toEqual(['阿里', '北京', '李四', '上海', '王五', '张三']);
});

test('case and width do not matter, and numbers stand by their value', () => {
  expect(sorted(['门店10', '门店2', '门店１'])).toEqual(['门店１', '门店2', '门店10']);
  expect(sortKey('ＡＢＣ')).toBe(sortKey('abc'));
  expect(sorted(['v1.10', 'v1.9', 'v1.09a'])).toEqual(['v1.9', 'v1.09a', 'v1.10']);
});

test('the order agrees with the Chinese collation of this machine', () => {
  const collator = new Intl.Collator('zh-u-co-pinyin');
  const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
  const counted = { agree: 0, all: 0 };
  fc.assert(
    fc.property(han, han, (one, other) => {
      counted.all++;
      if (Math.sign(collator.compare(one, other)) === Math.sign(sortKey(one) < sortKey(other) ? -1 : one === other ? 0 : 1))
        counted.agree++;
    }),
    { numRuns: 5000 },
  );
  // Newer editions of Unicode move single rare characters.
  expect(counted.agree / counted.all).toBeGreaterThan(0.995);
});
