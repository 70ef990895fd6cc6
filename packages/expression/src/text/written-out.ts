import type { Node, Place } from '../node.ts';
import { durationUnit } from './duration-unit.ts';
import { misread } from './misreading.ts';

const isDate = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < '0001') return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
};

const LONGEST = 1e15;

function checkDuration(args: readonly Node[], place: Place): void {
  const [amount, unit] = args;
  const known = unit?.kind === 'literal' && typeof unit.value === 'string' ? durationUnit(unit.value) : undefined;
  const length = amount?.kind === 'literal' && typeof amount.value === 'number' ? amount.value : Number.NaN;
  if (args.length === 2 && known && Math.abs(length * known.milliseconds) <= LONGEST) return;
  misread(
    'BAD_UNIT',
    place,
    { 'zh-CN': '这不是时长', en: 'This is no duration' },
    { hint: { 'zh-CN': '时长写成 48小时、2天 或 2小时30分钟', en: 'Write durations as 48h, 2d or 2h30m' } },
  );
}

function checkDate(args: readonly Node[], place: Place): void {
  const [written] = args;
  if (args.length !== 1 || written?.kind !== 'literal' || isDate(written.value)) return;
  misread(
    'BAD_DATE',
    { from: written.from, to: written.to, path: written.path ?? place.path },
    { 'zh-CN': '没有这个日期', en: 'There is no such date' },
    { hint: { 'zh-CN': "日期写成 日期('2026-01-31')", en: "Write dates as date('2026-01-31')" } },
  );
}

const checks: ReadonlyMap<string, (args: readonly Node[], place: Place) => void> = new Map([
  ['duration', checkDuration],
  ['date', checkDate],
]);

/** Refuses a date or a duration that is written out and is none. */
export const checkWrittenOut = (operator: string, args: readonly Node[], place: Place): void =>
  checks.get(operator)?.(args, place);
