import { keyOfPath, partsIn } from '../../here/parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { FieldsEditor } from './fields-editor.tsx';

/** Tables: their fields, as the form in which a record is written. */
export const tableEditor: Editor = {
  folder: 'tables',
  Component: FieldsEditor,
  make: (files) => {
    const key = uniqueKey(
      'table',
      partsIn(files, 'tables').map(({ path }) => keyOfPath(path)),
    );
    const label = { 'zh-CN': '新表', en: 'New table' };
    const name = { key: 'name', type: 'text', required: true, label: { 'zh-CN': '名称', en: 'Name' } };
    const list = { key: 'list', kind: 'table', at: [0, 0, 12, 8], data: { from: key }, columns: ['name'] };
    return {
      path: `tables/${key}.json`,
      operations: [
        { op: 'set', at: `tables/${key}.json`, value: { key, label, title: 'name', fields: [name] } },
        { op: 'set', at: `pages/${key}.json`, value: { key, label, table: key, widgets: [list] } },
      ],
    };
  },
};
