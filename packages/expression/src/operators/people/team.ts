import { callOf } from '../../check/build-call.ts';
import type { Checking } from '../../check/checking.ts';
import type { Typed } from '../../check/typed.ts';
import type { Call } from '../../node.ts';
import { defineOperator, type FunctionOperator } from '../../operator.ts';
import { list, ref } from '../../type.ts';
import { userOf } from './need-user.ts';

const words = {
  name: 'team',
  aliases: { 'zh-CN': ['团队', '下属'] },
  group: 'people',
  parameters: [{ kind: 'ref' }],
  said: { 'zh-CN': '{1}及下属', en: '{1} and the team below' },
  summary: { 'zh-CN': '用户本人和他的所有下级', en: 'A user and everyone below him' },
  examples: [
    ['count(team(null))', 0],
    ['isEmpty(team(null))', true],
    ['some(team(null), @ = null)', false],
  ],
} as const;

const teamOf: FunctionOperator = {
  ...words,
  result: () => list(ref('user')),
  blanks: 'custom',
  readsWorld: true,
  people: { fields: ['manager'], lie: 'below' },
  evaluate: ([user], environment) => (user === null ? [] : (environment.teamOf?.(String(user)) ?? [])),
};

function build([user]: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  const expression = userOf(user!, checking);
  return expression && { node: call, logic: { team: [user!.logic] }, expression: callOf(teamOf, [expression], [undefined]) };
}

export const team = defineOperator({ ...words, build });
