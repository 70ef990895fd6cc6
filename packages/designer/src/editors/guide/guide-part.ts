import { keyOfPath, partsIn } from '../../here/parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { GuideEditor } from './guide-editor.tsx';

/** Guides: how something is done, with pictures, videos and exercises, and who has learned it. */
export const guideEditor: Editor = {
  folder: 'guides',
  Component: GuideEditor,
  /** Of the first form, else of the first process. */
  make: (files) => {
    const keysIn = (folder: 'guides' | 'forms' | 'processes') => partsIn(files, folder).map(({ path }) => keyOfPath(path));
    const key = uniqueKey('guide', keysIn('guides'));
    const [form, process] = [keysIn('forms')[0], keysIn('processes')[0]];
    const about = form !== undefined ? { form } : process !== undefined ? { process } : {};
    const value = { key, label: { 'zh-CN': '新操作指引', en: 'New guide' }, ...about };
    return { path: `guides/${key}.json`, operations: [{ op: 'set', at: `guides/${key}.json`, value }] };
  },
};
