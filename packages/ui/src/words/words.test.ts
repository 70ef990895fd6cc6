import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { wordsOf } from './words.ts';
import { zhCN } from './zh-cn.ts';

const packages = join(import.meta.dirname, '../../..');

test('both catalogues have the same keys, and no text is empty', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  expect([...Object.values(en), ...Object.values(zhCN)].filter((text) => text.trim() === '')).toEqual([]);
});

test('both texts of a key fill in the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
  for (const [key, text] of Object.entries(zhCN)) expect(values(en[key as keyof typeof en]), key).toEqual(values(text));
});

test('a Chinese text is Chinese and an English one has no Chinese, but for the way to the other language', () => {
  const han = /\p{Script=Han}/u;
  const wrong = Object.entries(en).filter(([key, text]) => han.test(text) && !key.startsWith('language.'));
  expect(wrong).toEqual([]);
  expect(Object.entries(zhCN).filter(([key, text]) => !han.test(text) && !key.startsWith('language.'))).toEqual([]);
});

test('no page says anything that does not come from a catalogue', () => {
  const pages = ['ui', 'widgets', 'designer'].flatMap((room) =>
    readdirSync(join(packages, room, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !file.includes('.test.') && !file.startsWith('testing'))
      .map((file) => join(packages, room, 'src', file)),
  );
  const spoken = />[^<>{}=;()]*\p{L}{2}[^<>{}=;()]*<\/|(?:aria-label|title|placeholder|alt)="[^"]*\p{L}/u;
  const wrong = pages.filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return spoken.test(code) || /\p{Script=Han}/u.test(code);
  });
  expect(wrong).toEqual([]);
});

test('a label is said in the language asked for, else in one it has', () => {
  expect(wordsOf({ 'zh-CN': '商品', en: 'Goods' }, 'en')).toBe('Goods');
  expect(wordsOf({ 'zh-CN': '商品' }, 'en')).toBe('商品');
  expect(wordsOf('SKU', 'zh-CN')).toBe('SKU');
  expect(wordsOf(undefined, 'en', 'sku')).toBe('sku');
});
