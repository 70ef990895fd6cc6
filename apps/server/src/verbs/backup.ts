import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../output.ts';
import { UsageError, type Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `backup <folder>`: a copy of all data, while the server goes on. */
export const backup: Verb = {
  name: 'backup',
  usage: '<folder>',
  summary: { 'zh-CN': '把全部数据备份到新文件夹', en: 'Copy all data into a new folder' },
  places: [1, 1],
  run: async ({ places: [folder = ''] }, { json, line }) => {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new UsageError({
        'zh-CN': `${folder} 已有内容，请另选一个空文件夹。`,
        en: `${folder} is not empty. Name another folder.`,
      });
    const done = await withControl((control) => control.backup({ to: resolve(folder) }));
    json(done);
    line(say({ 'zh-CN': `已备份到 ${done.to}`, en: `Backed up to ${done.to}` }));
    line(done.stateHash);
    return 0;
  },
};
