import { defineFieldType } from '../../field-type.ts';
import { fileField, maxSizeOption, multipleOption } from '../../values/file-field.ts';

/** Uploaded pictures. */
export const image = defineFieldType({
  ...fileField(),
  name: 'image',
  label: { 'zh-CN': '图片', en: 'Picture' },
  summary: { 'zh-CN': '照片或图片，手机上可直接拍', en: 'Photos or pictures; a phone takes them at once' },
  icon: 'PictureOutlined',
  options: { properties: { multiple: multipleOption, maxSize: maxSizeOption } },
  examples: [
    [{}, { id: 'p-1' }, 'p-1'],
    [{ multiple: true }, [{ id: 'p-1' }, { id: 'p-2' }], 'p-1、p-2'],
    [{ maxSize: 5 }, { id: 'p-3' }, 'p-3'],
  ],
});
