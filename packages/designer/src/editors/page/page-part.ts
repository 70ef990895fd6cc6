import { keyOfPath, partsIn } from '../../here/parts.ts';
import { readTable } from '../../here/read-parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { PageEditor } from './page-editor.tsx';

const SHOWN = 4;

/** Pages: widgets in a grid of twelve columns. */
export const pageEditor: Editor = {
  folder: 'pages',
  Component: PageEditor,
  /** A page begins as a list of the first table's records. */
  make: (files) => {
    const key = uniqueKey(
      'page',
      partsIn(files, 'pages').map(({ path }) => keyOfPath(path)),
    );
    const [first] = partsIn(files, 'tables');
    const page = { key, label: { 'zh-CN': '新页面', en: 'New page' }, widgets: first ? [listOf(first.path, first.content)] : [] };
    return { path: `pages/${key}.json`, operations: [{ op: 'set', at: `pages/${key}.json`, value: page }] };
  },
};

function listOf(path: string, content: unknown): object {
  const { title, fields } = readTable(content);
  const keys = new Set([...(title === undefined ? [] : [title]), ...fields.map(({ key }) => key)]);
  return { key: 'list', kind: 'table', at: [0, 0, 12, 8], data: { from: keyOfPath(path) }, columns: [...keys].slice(0, SHOWN) };
}
