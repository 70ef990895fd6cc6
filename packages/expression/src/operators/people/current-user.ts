import { defineOperator } from '../../operator.ts';

/** Another spelling of `me`. */
export const currentUser = defineOperator({
  name: 'currentUser',
  aliases: { 'zh-CN': ['当前用户'] },
  group: 'people',
  parameters: [],
  said: { 'zh-CN': '我', en: 'me' },
  build: (_, call, checking) => checking.check({ kind: 'variable', name: 'me', from: call.from, to: call.to }),
  summary: { 'zh-CN': '正在操作的人，也写成 我', en: 'The person who asks, also written me' },
  examples: [
    ['currentUser() = me', true],
    ['当前用户() = 我', true],
    ['currentUser() <> me', false],
  ],
});
