import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { textField, textProperties } from '../../values/text-field.ts';

/** Text of several lines. */
export const longText = defineFieldType({
  ...textField({ maxLength: 20_000, lines: true }),
  name: 'long_text',
  type: () => text,
  label: { 'zh-CN': '多行文本', en: 'Long text' },
  summary: { 'zh-CN': '多行文字，例如备注、说明', en: 'Several lines of text, such as notes' },
  icon: 'AlignLeftOutlined',
  alsoCalled: ['备注', '说明', '描述', 'note', 'remark', 'comment', 'description'],
  options: { properties: textProperties(20_000, 100_000) },
  examples: [
    [{}, '第一行\n第二行', '第一行\n第二行'],
    [{}, 'Pump\ttwo valves', 'Pump\ttwo valves'],
    [{ maxLength: 50 }, '客户要求周五前给方案', '客户要求周五前给方案'],
  ],
});
