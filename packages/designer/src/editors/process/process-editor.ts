import { keyOfPath, partsIn } from '../../here/parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { DONE } from './ending.ts';
import { ProcessEditor } from './process-table.tsx';

const WORDS = {
  label: { 'zh-CN': '新流程', en: 'New process' },
  name: { 'zh-CN': '名称', en: 'Name' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  board: { 'zh-CN': '看板', en: 'Board' },
  begin: { 'zh-CN': '开始', en: 'Begin' },
};

/** Processes: the table of the trade, row by row a stage. */
export const processEditor: Editor = {
  folder: 'processes',
  Component: ProcessEditor,
  /** A process needs a table of its own and a board on which its records are seen. */
  make: (files) => {
    const taken = (['tables', 'processes', 'pages'] as const).flatMap((folder) =>
      partsIn(files, folder).map(({ path }) => keyOfPath(path)),
    );
    const key = uniqueKey('process', taken);
    const fields = [
      { key: 'name', type: 'text', required: true, label: WORDS.name },
      { key: 'owner', type: 'user', label: WORDS.owner },
    ];
    const stages = [
      { key: 'begin', label: WORDS.begin },
      { key: 'done', label: DONE, category: 'won' },
    ];
    const board = {
      key: 'board',
      kind: 'kanban',
      at: [0, 0, 12, 10],
      data: { from: key, group: ['stage'] },
      columns: ['owner', 'due_at'],
    };
    return {
      path: `processes/${key}.json`,
      operations: [
        { op: 'set', at: `tables/${key}.json`, value: { key, label: WORDS.label, title: 'name', owner: 'owner', fields } },
        { op: 'set', at: `processes/${key}.json`, value: { key, label: WORDS.label, table: key, stages } },
        { op: 'set', at: `pages/${key}.json`, value: { key, label: WORDS.board, table: key, widgets: [board] } },
      ],
    };
  },
};
