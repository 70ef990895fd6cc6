import { defineFieldType } from '../../field-type.ts';
import { fileField } from '../../values/file-field.ts';

/** A signature drawn by hand, kept as a picture. */
export const signature = defineFieldType({
  ...fileField(),
  name: 'signature',
  label: { 'zh-CN': '手写签名', en: 'Signature' },
  summary: { 'zh-CN': '用手指或鼠标签的名', en: 'Signed with a finger or the mouse' },
  icon: 'SignatureOutlined',
  options: { properties: {} },
  examples: [
    [{}, { id: 's-1' }, 's-1'],
    [{}, { id: 's-2' }, 's-2'],
    [{}, { id: '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f' }, '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f'],
  ],
});
