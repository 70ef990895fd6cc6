import { calendarsOf } from '../calendar/index.ts';
import { type Checking, report } from './checking.ts';
import { nearest } from './nearest.ts';
import type { Typed } from './typed.ts';

/** Notes a written key that no calendar has; false then. */
export function checkCalendar({ node }: Typed, checking: Checking): boolean {
  const key = node.kind === 'literal' ? node.value : undefined;
  const known = [...(checking.schema.calendars ?? calendarsOf([])).keys()];
  if (typeof key === 'string') checking.mention?.({ kind: 'calendar', key, node });
  if (typeof key !== 'string' || known.includes(key)) return true;
  const meant = nearest(key, known);
  report(checking, node, {
    code: 'UNKNOWN_CALENDAR',
    message: {
      'zh-CN': `没有工作日历“${key}”${meant ? `，是不是“${meant}”？` : `（可选：${known.join('、')}）`}`,
      en: `There is no calendar “${key}”${meant ? `; did you mean “${meant}”?` : ` (${known.join(', ')})`}`,
    },
    ...(meant ? { fix: `'${meant}'` } : {}),
  });
  return false;
}
