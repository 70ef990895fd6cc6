import { labelWords } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import type { House } from '../house.ts';
import type { Working } from '../jobs/who-works.ts';
import type { BulkInput } from './bulk-command.ts';

interface Done {
  readonly job: string;
  readonly input: BulkInput;
  readonly changed: number;
  readonly failed: number;
}

const done: Readonly<Record<string, Words>> = {
  delete: { 'zh-CN': '已删除', en: 'deleted' },
  restore: { 'zh-CN': '已恢复', en: 'restored' },
  purge: { 'zh-CN': '已彻底删除', en: 'deleted for good' },
  move: { 'zh-CN': '已移动', en: 'moved' },
};
const changedWords: Words = { 'zh-CN': '已修改', en: 'changed' };

/** Tells who began a bulk act, in the inbox, how it ended; from there it can still be taken back. Answers the message's id. */
export async function bulkNotice(house: House, { app, actor }: Working, { job, input, changed, failed }: Done): Promise<string> {
  const label = labelWords(app.model.tables.get(input.table)?.label, input.table);
  const verb = done[input.act] ?? changedWords;
  const text = {
    'zh-CN': `“${label['zh-CN']}”批量操作：${verb['zh-CN']} ${changed} 条${failed > 0 ? `，${failed} 条未改` : ''}。`,
    en: `${label.en}: ${changed} ${verb.en}${failed > 0 ? `, ${failed} left as they were` : ''}.`,
  };
  return house.writes.transact(app.model, async (transaction) => {
    const item = { id: transaction.newId(), to: actor.id, at: transaction.now, text, table: input.table, cause: `job:${job}` };
    await transaction.apply([{ effect: 'inbox', item }]);
    return item.id;
  });
}
