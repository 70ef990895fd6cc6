import type { InboxItem } from '../../ports/effect.ts';
import { defineExpectation } from '../expectation.ts';

interface Message {
  readonly to?: string | undefined;
  readonly via?: string;
  readonly rule?: string;
  readonly contains?: string;
}

/** `{"sent": {"to": "li", "rule": "reminder", "contains": "…"}, "times": 1}`: messages since the scenario began. */
export const sent = defineExpectation({
  name: 'sent',
  keys: ['times'],
  check: async (world, expected) => {
    const message = expected.sent as Message;
    const to = message.to === undefined ? undefined : (world.refs.get(message.to)?.id ?? message.to);
    const found = world.sent.filter((item) => isMessage(item, { ...message, to }));
    if (expected.times === undefined ? found.length > 0 : found.length === expected.times) return undefined;
    const toSame = world.sent.filter((item) => to === undefined || item.to === to);
    const all = toSame.map((item) => ({ to: world.nameOf(item.to), cause: item.cause, text: item.text['zh-CN'] }));
    const what = { 'zh-CN': '发出的消息', en: 'messages sent' };
    return { what, expected: { ...message, times: expected.times ?? '≥ 1' }, found: { times: found.length, messages: all } };
  },
});

/** `rule` is the key of what sent it, `via` a channel: every message lies in the inbox, others only when they leave the house. */
const isMessage = (item: InboxItem, { to, via = 'inbox', rule, contains }: Message): boolean =>
  (to === undefined || item.to === to) &&
  via === 'inbox' &&
  (rule === undefined || item.cause === rule || item.cause.endsWith(`:${rule}`)) &&
  (contains === undefined || item.text['zh-CN'].includes(contains) || item.text.en.includes(contains));
