import type { PeriodUnit } from '@stepwell/expression';
import { bad, quote } from './bad.ts';
import { readDay, readWrittenDay } from './day.ts';

const MONTH = '(0[1-9]|1[0-2])';
const WRITTEN: { readonly [unit in Exclude<PeriodUnit, 'day'>]: RegExp } = {
  week: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/,
  month: new RegExp(`^(\\d{4})-${MONTH}$`),
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^(\d{4})$/,
  fiscal_month: new RegExp(`^F(\\d{4})-${MONTH}$`),
  fiscal_quarter: /^F(\d{4})-Q([1-4])$/,
  fiscal_year: /^F(\d{4})$/,
};

/** How a period of each unit is written, for messages and placeholders. */
export const PERIOD_SAMPLES: { readonly [unit in PeriodUnit]: string } = {
  day: '2026-03-02',
  week: '2026-W10',
  month: '2026-03',
  quarter: '2026-Q1',
  year: '2026',
  fiscal_month: 'F2026-03',
  fiscal_quarter: 'F2026-Q1',
  fiscal_year: 'F2026',
};

/** A period in the form in which it is kept and travels. */
export function readPeriod(wire: unknown, unit: PeriodUnit): string {
  if (unit === 'day') return readDay(wire);
  const match = typeof wire === 'string' ? WRITTEN[unit].exec(wire) : null;
  if (!match || Number(match[1]) < 1) throw notAPeriod(wire, unit);
  if (unit === 'week' && Number(match[2]) > weeksIn(Number(match[1]))) throw notAPeriod(wire, unit);
  return match[0];
}

/** A period as people write it: `2026年3月`, `2026/3`, `Q1 2026`, `2026年第10周`, `2026财年`. */
export function readWrittenPeriod(text: string, unit: PeriodUnit): string {
  if (unit === 'day') return readWrittenDay(text);
  const flat = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[一二三四]/g, (digit) => String('一二三四'.indexOf(digit) + 1));
  const isFiscal = unit.startsWith('fiscal');
  const year = /(?<!\d)\d{4}(?!\d)/.exec(flat)?.[0] ?? '';
  const rest = flat
    .replace(year, '')
    .replace(isFiscal ? /^\s*FY?|财年|财/ : '', '')
    .replace(/[年第度期\s]/g, '');
  return readPeriod(`${isFiscal ? 'F' : ''}${year}${partOf(rest)}`, unit);
}

/** The part of the year in the kept form: `-03`, `-Q1`, `-W10`; what is none stays, so that the reader refuses it. */
function partOf(rest: string): string {
  const match = /^[-/.]?(?:(Q)(\d)|(\d)(季)|(W)?(\d{1,2})(周|月)?)$/.exec(rest);
  if (!match) return rest;
  if (match[1] || match[4]) return `-Q${match[2] ?? match[3]}`;
  const count = (match[6] ?? '').padStart(2, '0');
  return match[5] || match[7] === '周' ? `-W${count}` : `-${count}`;
}

/** ISO weeks of a year: 53 when it begins or ends on a Thursday. */
function weeksIn(year: number): number {
  const weekday = (month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDay();
  return weekday(0, 1) === 4 || weekday(11, 31) === 4 ? 53 : 52;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
type Show = (year: string, part: string) => { readonly 'zh-CN': string; readonly en: string };
const SHOWN: { readonly [unit in Exclude<PeriodUnit, 'day'>]: Show } = {
  week: (year, week) => ({ 'zh-CN': `${year}年第${Number(week)}周`, en: `Week ${Number(week)}, ${year}` }),
  month: (year, month) => ({ 'zh-CN': `${year}年${Number(month)}月`, en: `${MONTHS[Number(month) - 1]} ${year}` }),
  quarter: (year, quarter) => ({ 'zh-CN': `${year}年第${quarter}季度`, en: `Q${quarter} ${year}` }),
  year: (year) => ({ 'zh-CN': `${year}年`, en: year }),
  fiscal_month: (year, month) => ({ 'zh-CN': `${year}财年第${Number(month)}期`, en: `FY${year} month ${Number(month)}` }),
  fiscal_quarter: (year, quarter) => ({ 'zh-CN': `${year}财年第${quarter}季度`, en: `FY${year} Q${quarter}` }),
  fiscal_year: (year) => ({ 'zh-CN': `${year}财年`, en: `FY${year}` }),
};

/** A period in words for people, whatever its unit. */
export function showPeriod(period: string, locale: 'zh-CN' | 'en'): string {
  for (const [unit, pattern] of Object.entries(WRITTEN)) {
    const match = pattern.exec(period);
    if (match) return SHOWN[unit as keyof typeof SHOWN](match[1] ?? '', match[2] ?? '')[locale];
  }
  return period;
}

const notAPeriod = (value: unknown, unit: PeriodUnit) =>
  bad(
    'NOT_A_PERIOD',
    `“${quote(value)}”不是这里要的时段，请写成 ${PERIOD_SAMPLES[unit]} 这样`,
    `“${quote(value)}” is not the period needed here; write it like ${PERIOD_SAMPLES[unit]}`,
  );
