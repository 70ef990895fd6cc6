import { loadRecord } from '../command/load.ts';
import { retract } from '../command/retract.ts';
import type { Activity } from '../ports/effect.ts';
import { defineAct } from './act.ts';

/** A word about a record; `mentions` are the users it is for, who find it in their inbox. */
export const comment = defineAct({
  name: 'comment',
  label: { 'zh-CN': '评论', en: 'Comment' },
  input: {
    type: 'object',
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 4000 },
      mentions: { type: 'array', maxItems: 50, items: { type: 'string' } },
    },
    required: ['text'],
    additionalProperties: false,
  },
  run: async (work, { table, id, input }) => {
    const row = await loadRecord(work, table, id, 'comment');
    const text = String(input['text']);
    const mentions = ((input['mentions'] as string[] | undefined) ?? []).filter((user) => work.directory.isActive(user));
    const activity: Activity = {
      id: work.transaction.newId(),
      kind: 'comment',
      by: work.by,
      at: work.now,
      text,
      data: { mentions },
    };
    const inbox = mentions.map((to) => ({
      effect: 'inbox' as const,
      item: {
        id: work.transaction.newId(),
        to,
        at: work.now,
        text: { 'zh-CN': text, en: text },
        table: table.key,
        record: id,
        cause: 'comment',
      },
    }));
    const audit = work.audit({
      what: 'comment',
      table: table.key,
      record: id,
      new: { text, activity: activity.id, inbox: inbox.map(({ item }) => item.id) },
    });
    await work.apply([{ effect: 'activity', table: table.key, id, activity }, ...inbox, audit]);
    work.announce(table.key, id, Number(row.values['version']));
    return { table: table.key, id, row, undo: audit.entry.id };
  },
  takeBack: retract,
});
