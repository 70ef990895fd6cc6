import { option } from '../option.ts';
import { defineWidget } from '../widget.ts';

/** Words on a page. */
export const markdown = defineWidget({
  name: 'markdown',
  label: { 'zh-CN': '文字', en: 'Text' },
  summary: { 'zh-CN': '写在页面上的说明', en: 'Words on the page' },
  icon: 'file',
  options: {
    properties: {
      text: option('内容', 'Text', {
        'x-label': true,
        anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
      }),
    },
    required: ['text'],
  },
  begins: { size: [12, 3], options: () => ({ text: { 'zh-CN': '在这里写说明', en: 'Write something here' } }) },
  queries: () => ({}),
});
