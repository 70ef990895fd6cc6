import type { Operation } from '@stepwell/definition';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { RoleEditor } from './role-matrix.tsx';

/** Roles: what each may do with each table, cell by cell. */
export const roleEditor: Editor = {
  folder: 'roles',
  Component: RoleEditor,
  /** A new role reads what there is and begins at the first page; people must be read to be chosen. */
  make: (files) => {
    const keysIn = (folder: 'roles' | 'tables' | 'pages') => partsIn(files, folder).map(({ path }) => keyOfPath(path));
    const key = uniqueKey('role', keysIn('roles'));
    const [home] = keysIn('pages');
    const tables = Object.fromEntries([...new Set([...keysIn('tables'), 'user'])].map((table) => [table, { read: true }]));
    const role = { key, label: { 'zh-CN': '新角色', en: 'New role' }, ...(home !== undefined && { home }), tables };
    const operations: readonly Operation[] = [{ op: 'set', at: `roles/${key}.json`, value: role }];
    return { path: `roles/${key}.json`, operations };
  },
};
