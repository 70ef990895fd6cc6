import { expect, test } from 'vitest';
import { parseMarkdown, plainMarkdown } from './markdown.ts';

test('headings, lists, quotations, code and rules become blocks', () => {
  const blocks = parseMarkdown('# 一\n文 **粗** 字\n第二行\n\n1. 甲\n2) 乙\n> 引\n---\n```\nx < y\n```');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'citation', 'rule', 'code']);
  expect(blocks[2]).toMatchObject({ isOrdered: true, items: [[{ text: '甲' }], [{ text: '乙' }]] });
  expect(plainMarkdown(blocks)).toBe('一\n文 粗 字\n第二行\n甲\n乙\n引\nx < y');
});

test('a link leads only to web, mail or telephone; anything else stays the text it is', () => {
  expect(parseMarkdown('[a](javascript:alert(1)) <script>x</script>')).toEqual([
    { kind: 'paragraph', parts: expect.not.arrayContaining([expect.objectContaining({ kind: 'link' })]) },
  ]);
  expect(parseMarkdown('见 https://a.example/x。')).toMatchObject([
    { parts: [{ text: '见 ' }, { kind: 'link', href: 'https://a.example/x' }, { text: '。' }] },
  ]);
});

test('marks that are not closed are text, however many there are', () => {
  const text = '*'.repeat(5000);
  expect(plainMarkdown(parseMarkdown(`a ${text}`))).toBe(`a ${text}`);
  const hostile = '**a [b](c ~~ '.repeat(4000);
  expect(plainMarkdown(parseMarkdown(hostile))).toBe(hostile);
  expect(plainMarkdown(parseMarkdown('[[[[**~~`'))).toBe('[[[[**~~`');
});
