import { defineAction } from './action.ts';
import { optionText } from './option-text.ts';
import { optionUsers } from './option-value.ts';

/** Tells people; without `text` it says what fired and on which record. Every message lies in the inbox, whatever other channels carry it. */
export const notify = defineAction({
  name: 'notify',
  label: { 'zh-CN': '通知', en: 'Notify' },
  summary: { 'zh-CN': '给指定的人发消息。', en: 'Sends a message to people.' },
  options: {
    type: 'object',
    properties: {
      to: { 'x-formula': 'users' },
      via: { type: 'array', items: { type: 'string', 'x-runs': ['inbox'] } },
      text: { 'x-label': true, 'x-template': true },
      page: { type: 'string', 'x-ref': 'page' },
    },
    required: ['to'],
    additionalProperties: false,
  },
  run: async (work, call) => {
    const text = optionText(work, call, 'text') ?? call.occasion;
    const { table, row, cause, dueAt } = call;
    const record = row.values['id'] as string;
    const items = optionUsers(work, call, 'to').map((to) => ({
      effect: 'inbox' as const,
      item: { id: work.transaction.newId(), to, at: work.now, text, table: table.key, record, cause, dueAt },
    }));
    if (items.length > 0) await work.apply(items);
  },
});
