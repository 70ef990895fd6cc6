import { callOf } from '../../check/build-call.ts';
import { type Checking, report } from '../../check/checking.ts';
import { nearest } from '../../check/nearest.ts';
import type { Typed } from '../../check/typed.ts';
import type { Call } from '../../node.ts';
import { defineOperator, type FunctionOperator } from '../../operator.ts';
import { list, ref } from '../../type.ts';

const words = {
  name: 'users',
  aliases: { 'zh-CN': ['角色用户'] },
  group: 'people',
  parameters: [{ kind: 'literal text', names: 'role' }],
  said: { 'zh-CN': '角色是{1}的用户', en: 'users with the role {1}' },
  summary: { 'zh-CN': '有某个角色的在职用户', en: 'The active users who have a role' },
  examples: [
    ["count(users('finance'))", 2],
    ["count(users('admin'))", 0],
    ["isEmpty(users('admin'))", true],
  ],
} as const;

const usersWithRole: FunctionOperator = {
  ...words,
  result: () => list(ref('user')),
  readsWorld: true,
  people: { fields: ['roles', 'active', 'deleted_at'], lie: 'anywhere' },
  evaluate: ([role], { usersWithRole: having }) => having?.(String(role)) ?? [],
};

function build([role]: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  const { node, expression, logic } = role!;
  const name = expression.kind === 'constant' ? String(expression.value) : '';
  const { roles } = checking.schema;
  if (!roles.includes(name)) return report(checking, node, noRole(name, nearest(name, roles)));
  checking.mention?.({ kind: 'role', key: name, node });
  return { node: call, logic: { users: [logic] }, expression: callOf(usersWithRole, [expression], [name]) };
}

export const users = defineOperator({ ...words, build });

const noRole = (name: string, meant: string | undefined) => ({
  code: 'UNKNOWN_ROLE',
  message: {
    'zh-CN': `没有角色“${name}”${meant ? `，是不是“${meant}”？` : ''}`,
    en: `There is no role “${name}”${meant ? `; did you mean “${meant}”?` : ''}`,
  },
  ...(meant ? { fix: `'${meant}'` } : {}),
});
