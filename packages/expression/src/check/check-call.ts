import type { Call } from '../node.ts';
import type { Construct, FunctionOperator, Operator } from '../operator.ts';
import { buildCall } from './build-call.ts';
import { type Checking, report } from './checking.ts';
import { misfit, reportMisfit, takesCount } from './fit-arguments.ts';
import { nearest } from './nearest.ts';
import type { Typed } from './typed.ts';

type Applied = FunctionOperator | Construct;

/** Types a call: the name gives candidates, the arguments decide between them. */
export function checkCall(call: Call, checking: Checking): Typed | undefined {
  const candidates = checking.operators.get(call.operator.toLowerCase());
  if (!candidates) return reportUnknown(call, checking);
  for (const candidate of candidates)
    if ('form' in candidate && (candidate.fits?.(call, checking) ?? true)) return candidate.form(call, checking);
  return checkApplied(
    call,
    candidates.filter((candidate): candidate is Applied => !('form' in candidate)),
    checking,
  );
}

function checkApplied(call: Call, candidates: readonly Applied[], checking: Checking): Typed | undefined {
  // Each argument is checked exactly once, whatever the candidates: twice per level would be exponential.
  const checked = call.args.map((arg) => checking.check(arg));
  const args = checked.filter((arg) => arg !== undefined);
  if (args.length < checked.length) return undefined;
  const counting = candidates.filter((candidate) => takesCount(candidate, args.length));
  const fitting = counting.find((candidate) => misfit(candidate, args) === undefined);
  if (!fitting) return reportMisfit({ call, args, checking }, candidates, counting);
  return 'build' in fitting ? fitting.build(args, call, checking) : buildCall(fitting, args, { call, checking });
}

function reportUnknown(call: Call, checking: Checking): undefined {
  const meant = nearest(call.operator, namesOf(checking.operators));
  return report(checking, call, {
    code: 'UNKNOWN_FUNCTION',
    onOperator: true,
    message: {
      'zh-CN': `没有函数“${call.operator}”${meant ? `，是不是“${meant}”？` : ''}`,
      en: `There is no function “${call.operator}”${meant ? `; did you mean “${meant}”?` : ''}`,
    },
    ...(meant ? { fix: meant } : {}),
  });
}

function* namesOf(operators: ReadonlyMap<string, readonly Operator[]>): Iterable<string> {
  const seen = new Set<string>();
  for (const operator of [...operators.values()].flat()) {
    for (const name of [operator.name, ...operator.aliases['zh-CN'], ...(operator.aliases.en ?? [])])
      if (!seen.has(name)) yield name;
    seen.add(operator.name);
  }
}
