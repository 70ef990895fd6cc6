import { type Checking, report, rootOf } from '../../check/checking.ts';
import { conversionHint } from '../../check/conversion-hint.ts';
import { nearest } from '../../check/nearest.ts';
import type { Typed } from '../../check/typed.ts';
import type { Call } from '../../node.ts';
import { defineOperator } from '../../operator.ts';

function form(call: Call, checking: Checking): Typed | undefined {
  const [name, at] = call.args;
  if (name?.kind !== 'literal' || typeof name.value !== 'string' || call.args.length > 2)
    return report(checking, name ?? call, needKey);
  const key = name.value;
  const type = checking.schema.parameters.get(key);
  if (!type) return report(checking, name, unknown(key, nearest(key, checking.schema.parameters.keys())));
  checking.mention?.({ kind: 'parameter', key, node: name });
  const instant = at && checking.check(at);
  if (at && !instant) return undefined;
  if (instant && instant.expression.type.kind !== 'datetime')
    return report(checking, instant.node, { ...needInstant, ...conversionHint('datetime', instant) });
  const up = rootOf(checking.frame)?.up ?? 0;
  const expression = { kind: 'parameter' as const, key, type, ...(up > 0 ? { up } : {}) };
  if (!instant) return { node: call, logic: { param: [key] }, expression };
  return { node: call, logic: { param: [key, instant.logic] }, expression: { ...expression, at: instant.expression } };
}

export const parameter = defineOperator({
  name: 'param',
  aliases: { 'zh-CN': ['参数'] },
  group: 'logic',
  parameters: [
    { kind: 'literal text', names: 'parameter' },
    { kind: 'datetime', optional: true },
  ],
  said: { 'zh-CN': '参数{1}[（{=2} 时）]', en: 'the parameter {1}[ (at {=2})]' },
  form,
  summary: {
    'zh-CN': '参数现在（或某个时刻）对这条记录生效的值',
    en: 'The value of a parameter that is in force for the record, now or at an instant',
  },
  examples: [
    ["param('silence_limit') = 48h", true],
    ["param('silence_limit', now()) = 2d", true],
    ["param('silence_limit') * 2 = 96h", true],
  ],
});

const needKey = {
  code: 'NEED_LITERAL',
  message: { 'zh-CN': "要写成 参数('键')，键直接写出来", en: "Write param('key'), with the key written out" },
};

const needInstant = {
  code: 'TYPE_MISMATCH',
  message: { 'zh-CN': '第二个参数要是日期时间', en: 'The second argument is an instant' },
};

const unknown = (key: string, meant: string | undefined) => ({
  code: 'UNKNOWN_PARAMETER',
  message: {
    'zh-CN': `没有参数“${key}”${meant ? `，是不是“${meant}”？` : ''}`,
    en: `There is no parameter “${key}”${meant ? `; did you mean “${meant}”?` : ''}`,
  },
  ...(meant ? { fix: `'${meant}'` } : {}),
});
