import type { Words } from '@stepwell/expression';
import type { Calendar } from '../shapes/index.ts';
import { isZone } from './is-zone.ts';

interface CalendarProblem {
  /** JSON pointer within the calendar. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: Words;
}

/** What is wrong with a calendar, all at once; with `today`, also whether its known days end within 60 days. */
export function calendarProblems(calendar: Calendar, today?: string): CalendarProblem[] {
  return [
    ...emptiness(calendar),
    ...badHours(calendar),
    ...badDates(calendar),
    ...badZone(calendar),
    ...endsSoon(calendar, today),
  ];
}

const error = (path: string, code: string, message: Words): CalendarProblem => ({ path, severity: 'error', code, message });

const emptiness = ({ week }: Calendar) =>
  Object.values(week).some((hours) => hours.some(([from, to]) => from < to))
    ? []
    : [
        error('/week', 'CALENDAR_EMPTY', {
          'zh-CN': '这个日历没有任何工作时间，请至少写一天的工作时段。',
          en: 'This calendar has no working time. Give at least one day its hours.',
        }),
      ];

type Interval = readonly [string, string];
const LAST = '24:00';

const isInterval = ([from, to]: Interval) => from < to && to <= LAST && from.slice(3) < '60' && to.slice(3) < '60';

const hoursProblems = (path: string, hours: readonly Interval[]) =>
  hours.flatMap((interval, index) =>
    isInterval(interval)
      ? []
      : [
          error(`${path}/${index}`, 'CALENDAR_HOURS', {
            'zh-CN': '时段的开始要早于结束，且都在 00:00 到 24:00 之间；跨夜的班次请写成两段。',
            en: 'Hours must begin before they end, between 00:00 and 24:00. Write a night shift as two intervals.',
          }),
        ],
  );

const badHours = ({ week, workdays }: Calendar) => [
  ...Object.entries(week).flatMap(([day, hours]) => hoursProblems(`/week/${day}`, hours)),
  ...(workdays ?? []).flatMap(({ hours }, index) => hoursProblems(`/workdays/${index}/hours`, hours ?? [])),
];

const badDates = ({ holidays }: Calendar) =>
  (holidays ?? []).flatMap(({ from, to }, index) =>
    to === undefined || from <= to
      ? []
      : [
          error(`/holidays/${index}/to`, 'CALENDAR_DATES', {
            'zh-CN': '假期的结束日期早于开始日期。',
            en: 'This holiday ends before it begins.',
          }),
        ],
  );

function badZone({ timeZone }: Calendar): CalendarProblem[] {
  if (timeZone === undefined || isZone(timeZone)) return [];
  return [
    error('/timeZone', 'CALENDAR_ZONE', {
      'zh-CN': '没有这个时区，请写 IANA 名称，例如 Asia/Shanghai。',
      en: 'There is no such time zone. Write an IANA name such as Asia/Shanghai.',
    }),
  ];
}

const NOTICE_DAYS = 60;
const DAY = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;

/** Next year's holidays are published late: says so in time. `knownUntil`, or the last day written, counts. */
function endsSoon(calendar: Calendar, today: string | undefined): CalendarProblem[] {
  const until = knownUntil(calendar);
  if (today === undefined || until === undefined || daysBetween(today, until) > NOTICE_DAYS) return [];
  const message = {
    'zh-CN': `这个日历的节假日只写到 ${until}，请补上之后的安排。`,
    en: `The holidays of this calendar are known until ${until} only. Add those that follow.`,
  };
  return [{ path: '/knownUntil', severity: 'warning', code: 'CALENDAR_ENDS', message }];
}

/** The day until which holidays are known; undefined for a calendar that has none. */
function knownUntil({ knownUntil: written, holidays = [], workdays = [] }: Calendar): string | undefined {
  if (written !== undefined) return written;
  return [...holidays.map(({ from, to }) => to ?? from), ...workdays.map(({ date }) => date)].sort().at(-1);
}
