import { defineOperator } from '../../operator.ts';
import { datetime } from '../../type.ts';

export const now = defineOperator({
  name: 'now',
  aliases: { 'zh-CN': ['现在', '当前时间'] },
  group: 'time',
  parameters: [],
  said: { 'zh-CN': '现在', en: 'now' },
  clock: 'now',
  result: () => datetime,
  evaluate: (_, environment) => environment.now,
  summary: { 'zh-CN': '现在的时刻，一次操作里不变', en: 'The present instant, fixed for one command or request' },
  examples: [
    ['now() = now()', true],
    ['now() + 1h > now()', true],
    ['now() - now() = 0s', true],
  ],
});
