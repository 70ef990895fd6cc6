import { callOf } from '../../check/build-call.ts';
import type { Checking } from '../../check/checking.ts';
import type { Typed } from '../../check/typed.ts';
import type { Call } from '../../node.ts';
import { defineOperator, type Fragment, type FunctionOperator, type Signature, type SqlContext } from '../../operator.ts';
import { ref } from '../../type.ts';
import { userOf } from './need-user.ts';

/** No company has more; keeps the SQL within bounds. */
const MOST_LEVELS = 20;

const words = {
  name: 'manager',
  aliases: { 'zh-CN': ['上级', '主管'] },
  group: 'people',
  parameters: [{ kind: 'ref' }, { kind: 'literal integer', optional: true }],
  said: { 'zh-CN': '{1}的上级[（向上 {2} 级）]', en: 'manager of {1}[ ({2} up)]' },
  summary: {
    'zh-CN': '用户的上级；第二个参数是往上几级，默认 1',
    en: 'The manager of a user; a second argument says how many levels up, 1 unless given',
  },
  examples: [
    ['manager(null)', null],
    ['isEmpty(manager(null, 2))', true],
    ['manager(null, 0) = null', true],
  ],
} as const;

const levelsOf = ({ literals: [, levels] }: Signature): number =>
  levels === undefined ? 1 : Math.min(Math.max(Number(levels), 0), MOST_LEVELS);

function managerSql([user]: readonly Fragment[], { sql, schema }: SqlContext, signature: Signature): Fragment {
  const table = schema.tables.get('user');
  const column = table?.fields.get('manager')?.column ?? 'manager';
  const up = (below: Fragment): Fragment =>
    sql`(select above.${sql.ref(column)} from ${sql.table(table?.sqlName ?? 'user')} as above where above.id = ${below})`;
  return Array.from({ length: levelsOf(signature) }).reduce<Fragment>(up, user!);
}

const managerOf: FunctionOperator = {
  ...words,
  result: () => ref('user'),
  readsWorld: true,
  people: { fields: ['manager'], lie: 'above' },
  evaluate: ([user], environment, signature) => {
    const levels = levelsOf(signature);
    return levels === 0 ? user! : (environment.managerOf?.(String(user), levels) ?? null);
  },
  sql: { sqlite: managerSql, postgres: managerSql },
};

function build(args: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  const [user, levels] = args as readonly [Typed, Typed?];
  const person = userOf(user, checking);
  if (!person) return undefined;
  const literal = levels?.node.kind === 'literal' ? levels.node.value : undefined;
  const expressions = [person, ...(levels ? [levels.expression] : [])];
  return {
    node: call,
    logic: { manager: args.map((arg) => arg.logic) },
    expression: callOf(managerOf, expressions, [undefined, literal]),
  };
}

export const manager = defineOperator({ ...words, build });
