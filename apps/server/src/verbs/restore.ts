import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { say } from '../output.ts';
import { dataFolder } from '../surroundings.ts';
import { UsageError, type Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

const isEmpty = async (folder: string) => (await readdir(folder).catch(() => [])).length === 0;

/** `restore <folder>`: a backup becomes the data directory, which must be empty; then its chain is checked. */
export const restore: Verb = {
  name: 'restore',
  usage: '<folder>',
  summary: { 'zh-CN': '把备份恢复到空的数据目录', en: 'Bring a backup back into an empty data directory' },
  places: [1, 1],
  run: async ({ places: [from = ''] }, { json, line }) => {
    if (!existsSync(join(resolve(from), 'stepwell.db')))
      throw new UsageError({ 'zh-CN': `${resolve(from)} 里没有备份。`, en: `There is no backup in ${resolve(from)}.` });
    if (!(await isEmpty(dataFolder))) {
      process.stderr.write(
        `${say({
          'zh-CN': `数据目录 ${dataFolder} 不是空的。请先移走它，或用 STEPWELL_DATA 另选目录。`,
          en: `The data directory ${dataFolder} is not empty. Move it away first, or name another with STEPWELL_DATA.`,
        })}\n`,
      );
      return 1;
    }
    await mkdir(dataFolder, { recursive: true });
    await cp(join(resolve(from), 'stepwell.db'), join(dataFolder, 'stepwell.db'));
    await cp(join(resolve(from), 'files'), join(dataFolder, 'files'), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
    const { stateHash, fault } = await withControl((control) => control.verify());
    json({ stateHash, ...(fault && { fault }) });
    line(say({ 'zh-CN': `已恢复到 ${dataFolder}`, en: `Restored into ${dataFolder}` }));
    line(fault ? say(fault) : stateHash);
    return fault ? 1 : 0;
  },
};
