import { keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { membersOf } from '../../here/read-parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { FormEditor } from './form-canvas.tsx';

/** Forms: their sections and fields in the look in which they are filled in. */
export const formEditor: Editor = {
  folder: 'forms',
  Component: FormEditor,
  /** A form of the first table that has none yet. */
  make: (files) => {
    const forms = partsIn(files, 'forms');
    const served = new Set(forms.map(({ content }) => membersOf(content)['table']));
    const tables = partsIn(files, 'tables').map((part) => ({ key: keyOfPath(part.path), label: labelOf(part.content) }));
    const table = tables.find((one) => !served.has(one.key)) ?? tables[0];
    const taken = forms.map(({ path }) => keyOfPath(path));
    const key = uniqueKey(table?.key ?? 'form', taken);
    const label = table && !served.has(table.key) && table.label ? table.label : { 'zh-CN': '新表单', en: 'New form' };
    const layout = [{ section: { 'zh-CN': '基本信息', en: 'Basics' }, columns: 2, items: [] }];
    const value = { key, label, table: table?.key ?? '', layout };
    return { path: `forms/${key}.json`, operations: [{ op: 'set', at: `forms/${key}.json`, value }] };
  },
};
