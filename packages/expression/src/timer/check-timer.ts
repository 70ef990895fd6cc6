import type { Formula } from '../formula.ts';
import type { FormulaProblem } from '../problem.ts';
import { changesOfFormula } from './next-flip.ts';
import { Unsolvable } from './unsolvable.ts';

/** What prevents exact timers from being made of a condition: nothing, or one problem. */
export function checkTimer(formula: Formula): FormulaProblem[] {
  if (formula.clock === null) return [];
  try {
    changesOfFormula(formula);
    return [];
  } catch (error) {
    if (!(error instanceof Unsolvable)) throw error;
    return [unsolvable(error.what)];
  }
}

const unsolvable = (what: string): FormulaProblem => ({
  code: 'TIMER_UNSOLVABLE',
  from: 0,
  to: 0,
  message: {
    'zh-CN': `此条件无法换算成定时：“${what}”随时间的变化无法预知`,
    en: `No timer can be made of this condition: how “${what}” changes with time cannot be foreseen`,
  },
  hint: {
    'zh-CN': '请写成时间与期限的比较，如 now() - 上次跟进 >= 48小时',
    en: 'Compare a time with a limit instead, such as now() - last_seen >= 48h',
  },
});
