import { keyOfPath, partsIn } from '../../here/parts.ts';
import type { Editor } from '../editor.ts';
import { usualTable } from '../timeout/timeout-acts.ts';
import { uniqueKey } from '../unique-key.ts';
import { newRule } from './rule-acts.ts';
import { RuleEditor } from './rule-sentence.tsx';

/** Rules: sentences of what happens, what must hold and what is done then. */
export const ruleEditor: Editor = {
  folder: 'rules',
  Component: RuleEditor,
  make: (files) => {
    const key = uniqueKey(
      'rule',
      partsIn(files, 'rules').map(({ path }) => keyOfPath(path)),
    );
    const path = `rules/${key}.json`;
    const table = usualTable(files);
    if (table === undefined) return { path, operations: [] };
    const label = { 'zh-CN': '新规则', en: 'New rule' };
    return { path, operations: [{ op: 'set', at: path, value: newRule(files, key, table, label) }] };
  },
};
