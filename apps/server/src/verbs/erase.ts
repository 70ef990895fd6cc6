import { say } from '../output.ts';
import { UsageError, type Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `erase <app> <table> <id> --reason TEXT`: forgets what is kept of a person or of a deleted record; the audit still holds. */
export const erase: Verb = {
  name: 'erase',
  usage: '<app> <table> <id> --reason TEXT',
  summary: {
    'zh-CN': '抹去一个人或一条已删除记录的全部内容，审计链仍然成立',
    en: 'Forget all that is kept of a person or a deleted record; the audit still holds',
  },
  places: [3, 3],
  options: { reason: { type: 'string' } },
  run: async ({ places: [app = '', table = '', id = ''], options }, { json, line }) => {
    const { reason } = options;
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new UsageError({
        'zh-CN': '请用 --reason 写明为什么抹去，它会留在审计里。',
        en: 'Say with --reason why: that stays in the audit.',
      });
    const { entries } = await withControl((control) => control.erase({ app, table, id, reason }));
    json({ app, table, id, reason, entries });
    line(say({ 'zh-CN': `已抹去 ${entries} 条审计记录的内容`, en: `The values of ${entries} audit entries are erased` }));
    return 0;
  },
};
