import { refuse as refusal } from '../command/refusals.ts';
import type { Work } from '../command/work.ts';
import { type ActionCall, defineAction } from './action.ts';
import { optionText } from './option-text.ts';

/** Refuses the whole command and says why: `{"refuse": {"text": "…"}}`. Nothing of it is done then. */
export const refuse = defineAction({
  name: 'refuse',
  label: { 'zh-CN': '拒绝', en: 'Refuse' },
  summary: { 'zh-CN': '不让这次操作完成，并说明原因。', en: 'Lets nothing of this happen, and says why.' },
  options: {
    type: 'object',
    properties: { text: { 'x-label': true, 'x-template': true } },
    required: ['text'],
    additionalProperties: false,
  },
  run: async (work, call) => refused(work, call),
  before: (work, call) => refused(work, call),
});

function refused(work: Work, call: ActionCall): never {
  const words = optionText(work, call, 'text') ?? call.occasion;
  throw refusal('REFUSED_BY_RULE', { why: { condition: call.cause, words } });
}
