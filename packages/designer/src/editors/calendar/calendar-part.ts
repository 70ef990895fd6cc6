import { keyOfPath, partsIn } from '../../here/parts.ts';
import { membersOf } from '../../here/read-parts.ts';
import type { Editor } from '../editor.ts';
import { uniqueKey } from '../unique-key.ts';
import { CalendarEditor } from './calendar-editor.tsx';

/** Working calendars: hours of the week, holidays and make-up days. */
export const calendarEditor: Editor = {
  folder: 'calendars',
  Component: CalendarEditor,
  /** Office hours first: what is called `business` is what deadlines know by that name. */
  make: (files) => {
    const taken = partsIn(files, 'calendars').map(({ path }) => keyOfPath(path));
    const key = uniqueKey('business', taken);
    const label = taken.length === 0 ? { 'zh-CN': '办公时间', en: 'Office hours' } : { 'zh-CN': '新日历', en: 'New calendar' };
    const { timeZone } = membersOf(files.get('app.json'));
    const week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), [['09:00', '18:00']]]));
    const calendar = { key, label, ...(timeZone !== undefined && { timeZone }), week };
    return { path: `calendars/${key}.json`, operations: [{ op: 'set', at: `calendars/${key}.json`, value: calendar }] };
  },
};
