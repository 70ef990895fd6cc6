import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { readTyped, typedText } from './plain-value.ts';

const context = (locale: 'zh-CN' | 'en') => ({ timeZone: 'Asia/Shanghai', locale, currency: 'CNY' }) as never;
const typeOf = (name: string) => {
  const type = fieldTypes.find((one) => one.name === name);
  if (!type) throw new Error(name);
  return type;
};

test('a length of time is shown in the words of its reader, as it was counted, and what is typed in words is kept short', () => {
  const duration = typeOf('duration');
  expect(typedText(duration, '120h', context('zh-CN'))).toBe('120 小时');
  expect(typedText(duration, '1d', context('en'))).toBe('1 day');
  expect(typedText(duration, '2h30m', context('en'))).toBe('2h30m');
  expect(readTyped(duration, '72 小时', context('zh-CN'))).toEqual({ value: '72h' });
  expect(readTyped(duration, '48h', context('en'))).toEqual({ value: '48h' });
  expect(readTyped(duration, '2小时30分', context('zh-CN'))).toEqual({ value: 9_000_000 });
  expect(readTyped(duration, '很久', context('zh-CN'))).toHaveProperty('wrong');
});

test('what only looks like a length of time stays as it is written', () => {
  const text = typeOf('text');
  expect(typedText(text, '2d', context('zh-CN'))).toBe('2d');
  expect(readTyped(text, '3 天', context('zh-CN'))).toEqual({ value: '3 天' });
  expect(typedText(typeOf('percent'), '85%', context('zh-CN'))).toBe('85%');
});
