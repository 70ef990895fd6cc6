import type { FormulaProblem } from '../problem.ts';
import type { Kind } from '../type.ts';
import type { Typed } from './typed.ts';

const hint = (zh: string, en: string, fix?: string): Pick<FormulaProblem, 'hint' | 'fix'> => ({
  hint: { 'zh-CN': zh, en },
  ...(fix === undefined ? {} : { fix }),
});

/** How a value of the wrong type could be made into the wanted one, if there is a way. */
export function conversionHint(wanted: Kind, { expression, node }: Typed): Pick<FormulaProblem, 'hint' | 'fix'> {
  const written = node.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;
  const given = expression.type.kind;
  if (wanted === 'number' && written !== undefined && /^-?\d+(\.\d+)?$/.test(written))
    return hint(`去掉引号写成 ${written}`, `Write ${written} without quotes`, written);
  if (wanted === 'date' && written !== undefined && /^\d{4}-\d\d-\d\d$/.test(written))
    return hint(`写成 日期('${written}')`, `Write date('${written}')`, `date('${written}')`);
  if (wanted === 'date' && given === 'datetime') return hint('用 取日期(…) 转换', 'Convert it with dateOf(…)');
  if (wanted === 'datetime' && given === 'date') return hint('用 取日期(…) 转换另一边', 'Convert the other side with dateOf(…)');
  if (wanted === 'text' && given === 'number') return hint('用 转文本(…) 转换', 'Convert it with text(…)');
  if (wanted === 'number' && given === 'text') return hint('用 转数字(…) 转换', 'Convert it with number(…)');
  if (wanted === 'number' && given === 'duration') return hint('用 小时数(…) 转换', 'Convert it with hours(…)');
  if (wanted === 'duration' && given === 'number') return hint('写上单位，如 48小时、2天', 'Write a unit, such as 48h or 2d');
  if (wanted === 'period')
    return hint(
      "期间写成 '2026-03'、'2026-W10'、'2026-Q1'，两边的单位要相同",
      "Write periods as '2026-03', '2026-W10' or '2026-Q1', of the same unit on both sides",
    );
  if (wanted === 'boolean' && given === 'number') return hint('例如写成 … > 0', 'For example … > 0');
  if (wanted === 'boolean') return hint('例如写成 已填(…)', 'For example filled(…)');
  return {};
}
