import { isDate } from '../evaluate/day.ts';
import { readWrittenInstant } from '../evaluate/written-instant.ts';
import type { Node, Place } from '../node.ts';
import type { Words } from '../schema.ts';
import { durationUnit } from './duration-unit.ts';
import { misread } from './misreading.ts';

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

/** Whether what is written out can be read is checked; anything that is computed is another function's business. */
function checkWritten(
  args: readonly Node[],
  place: Place,
  isRight: (text: string) => boolean,
  message: Words,
  hint: Words,
): void {
  const [written] = args;
  if (args.length !== 1 || written?.kind !== 'literal' || isRight(String(written.value))) return;
  misread('BAD_DATE', { from: written.from, to: written.to, path: written.path ?? place.path }, message, { hint });
}

const checkDate = (args: readonly Node[], place: Place): void =>
  checkWritten(
    args,
    place,
    isDate,
    { 'zh-CN': '没有这个日期', en: 'There is no such date' },
    {
      'zh-CN': "日期写成 日期('2026-01-31')",
      en: "Write dates as date('2026-01-31')",
    },
  );

const checkInstant = (args: readonly Node[], place: Place): void =>
  checkWritten(
    args,
    place,
    (text) => readWrittenInstant(text, 'UTC') !== undefined,
    { 'zh-CN': '没有这个时刻', en: 'There is no such instant' },
    {
      'zh-CN': "时刻写成 日期时间('2026-01-31 09:30')",
      en: "Write instants as datetime('2026-01-31 09:30')",
    },
  );

const checks: ReadonlyMap<string, (args: readonly Node[], place: Place) => void> = new Map([
  ['duration', checkDuration],
  ['date', checkDate],
  ['datetime', checkInstant],
]);

/** Refuses a date or a duration that is written out and is none. */
export const checkWrittenOut = (operator: string, args: readonly Node[], place: Place): void =>
  checks.get(operator)?.(args, place);
