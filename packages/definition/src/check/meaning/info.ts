import { isZone } from '../../calendar/calendar-problems.ts';
import type { Problem } from '../../problem.ts';
import { problemAt, words } from '../../walk/report.ts';
import type { Facts } from '../facts.ts';

/** What of app.json this machine does not know. */
export function checkInfo({ app }: Facts): readonly Problem[] {
  const { timeZone } = app.info;
  if (timeZone === undefined || isZone(timeZone)) return [];
  const message = words(`没有时区“${timeZone}”`, `There is no time zone “${timeZone}”`);
  const hint = words('请写 IANA 名称，例如 Asia/Shanghai', 'Write an IANA name such as Asia/Shanghai');
  return [problemAt('app.json#/timeZone', { code: 'UNKNOWN_ZONE', message, hint })];
}
