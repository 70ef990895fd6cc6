import { text as textType } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { textField, textProperties } from '../../values/text-field.ts';

/** One line of text. */
export const text = defineFieldType({
  ...textField({ maxLength: 400 }),
  name: 'text',
  type: () => textType,
  label: { 'zh-CN': '单行文本', en: 'Text' },
  summary: { 'zh-CN': '一行文字，例如名称、标题', en: 'One line of text, such as a name or a title' },
  icon: 'FontSizeOutlined',
  options: { properties: textProperties(400, 4000) },
  examples: [
    [{}, '宁波江澜流体控制', '宁波江澜流体控制'],
    [{ maxLength: 10 }, 'HX-200', 'HX-200'],
    [{}, '“引号”与 emoji 😀', '“引号”与 emoji 😀'],
  ],
});
