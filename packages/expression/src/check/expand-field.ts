import type { Logic, Variable } from '../node.ts';
import type { FieldSchema } from '../schema.ts';
import { readLogic } from '../text/read-logic.ts';
import { type Checking, report } from './checking.ts';
import type { Expression } from './expression.ts';
import { labelsOf } from './field-labels.ts';

/** The expression of a field that is computed at read, to be put in the place of its name. */
export function expandField(
  node: Variable,
  checking: Checking,
  { table, field }: { readonly table: string; readonly field: FieldSchema },
): Expression | undefined {
  const name = labelsOf(field)[0] ?? field.key;
  const inner = checking.forField(table, field.key);
  if (!inner) return report(checking, node, circle(name));
  const { node: root, problems } = readLogic(field.formula as Logic);
  const typed = root && problems.length === 0 ? inner.check(root) : undefined;
  if (typed) return typed.expression;
  if (inner.budget.nodes < 0) return undefined;
  const reason = inner.problems[0] ?? problems[0];
  return report(checking, node, broken(name, reason?.message ?? { 'zh-CN': '', en: '' }));
}

const circle = (name: string) => ({
  code: 'CIRCULAR',
  message: {
    'zh-CN': `“${name}”的公式绕了一圈又用到自己`,
    en: `The formula of “${name}” leads back to itself`,
  },
});

const broken = (name: string, reason: { readonly 'zh-CN': string; readonly en: string }) => ({
  code: 'BROKEN_FORMULA',
  message: { 'zh-CN': `“${name}”的公式有错：${reason['zh-CN']}`, en: `The formula of “${name}” is wrong: ${reason.en}` },
});
