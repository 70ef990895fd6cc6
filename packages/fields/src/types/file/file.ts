import { defineFieldType } from '../../field-type.ts';
import { acceptOption, fileField, maxSizeOption, multipleOption } from '../../values/file-field.ts';

/** Uploaded files. */
export const file = defineFieldType({
  ...fileField(),
  name: 'file',
  label: { 'zh-CN': '附件', en: 'File' },
  summary: { 'zh-CN': '上传的文件', en: 'Uploaded files' },
  icon: 'PaperClipOutlined',
  options: { properties: { multiple: multipleOption, accept: acceptOption, maxSize: maxSizeOption } },
  examples: [
    [{}, { id: 'f-1' }, 'f-1'],
    [{ multiple: true }, [{ id: 'f-1' }, { id: 'f-2' }], 'f-1、f-2'],
    [{ accept: ['pdf', 'docx'], maxSize: 20 }, { id: 'f-3' }, 'f-3'],
  ],
});
