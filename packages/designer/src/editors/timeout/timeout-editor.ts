import { keyOfPath, partsIn } from '../../here/parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { newTimeout, usualTable } from './timeout-acts.ts';
import { TimeoutEditor } from './timeout-sentence.tsx';

/** Timeouts: sentences that are put together by picking. */
export const timeoutEditor: Editor = {
  folder: 'timeouts',
  Component: TimeoutEditor,
  make: (files) => {
    const key = uniqueKey(
      'timeout',
      partsIn(files, 'timeouts').map(({ path }) => keyOfPath(path)),
    );
    const path = `timeouts/${key}.json`;
    const table = usualTable(files);
    if (table === undefined) return { path, operations: [] };
    const label = { 'zh-CN': '新超时规则', en: 'New timeout' };
    return { path, operations: [{ op: 'set', at: path, value: newTimeout(files, key, table, label) }] };
  },
};
