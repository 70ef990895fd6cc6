import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { textField, textProperties } from '../../values/text-field.ts';
import { parseMarkdown, plainMarkdown } from './markdown.ts';

/**
 * Text with headings, lists, emphasis and links. It is kept as a small Markdown and drawn from its parts, never as HTML, so nothing
 * in it can act on a page.
 */
export const richText = defineFieldType({
  ...textField({ maxLength: 50_000, lines: true }),
  name: 'rich_text',
  type: () => text,
  label: { 'zh-CN': '富文本', en: 'Rich text' },
  summary: { 'zh-CN': '带标题、列表和链接的文字', en: 'Text with headings, lists and links' },
  icon: 'FileTextOutlined',
  options: { properties: textProperties(50_000, 200_000) },
  format: (value) => plainMarkdown(parseMarkdown(String(value))),
  search: (value) => plainMarkdown(parseMarkdown(String(value))),
  examples: [
    [{}, '## 背景\n\n客户要求 **周五** 前给方案', '背景\n客户要求 周五 前给方案'],
    [{}, '- 阀体\n- 阀盖', '阀体\n阀盖'],
    [{}, '[官网](https://jianglan.example) 与 `code`', '官网 与 code'],
  ],
});
