import { bad, quote } from './bad.ts';
import { scaleDecimal } from './decimal.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds of the units a duration is written in; the first name of each is the canonical one. */
export const SPAN_UNITS = { w: 7 * DAY, d: DAY, h: HOUR, m: MINUTE, s: SECOND } as const;
export type SpanUnit = keyof typeof SPAN_UNITS;

const NAMES: readonly (readonly [SpanUnit, readonly string[]])[] = [
  ['w', ['w', 'week', 'weeks', '周', '星期', '个星期', '礼拜']],
  ['d', ['d', 'day', 'days', '天', '日']],
  ['h', ['h', 'hr', 'hrs', 'hour', 'hours', '小时', '个小时', '时', '钟头', '个钟头']],
  ['m', ['m', 'min', 'mins', 'minute', 'minutes', '分', '分钟']],
  ['s', ['s', 'sec', 'secs', 'second', 'seconds', '秒', '秒钟']],
];
const UNIT_OF = new Map(NAMES.flatMap(([unit, names]) => names.map((name) => [name, unit] as const)));
const LONGEST = 10_000 * 365 * DAY;

/** Milliseconds of a written duration: `2h30m`, `1.5h`, `2小时30分钟`, `7 days`, `2:30`. Throws BadValue. */
export function readSpan(text: string): number {
  const flat = text.normalize('NFKC').toLowerCase().trim();
  const clock = /^(-?)(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(flat);
  if (clock) return sign(clock[1]) * (Number(clock[2]) * HOUR + Number(clock[3]) * MINUTE + Number(clock[4] ?? 0) * SECOND);
  const body = flat.replace(/^-/, '').replace(/[零又]/g, '');
  const parts = [...body.matchAll(/(\d+(?:\.\d+)?)\s*(个?[a-z\u4e00-\u9fff]+?)\s*(?=\d|$)/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== body) throw notASpan(text);
  let total = 0;
  for (const [, amount = '', name = ''] of parts) total += amountOf(amount, name, text);
  return checkSpan(sign(flat) * total, text);
}

/** Whole milliseconds as they travel. */
export function checkSpan(wire: unknown, written: unknown = wire): number {
  if (typeof wire !== 'number' || !Number.isInteger(wire)) throw notASpan(written);
  if (Math.abs(wire) > LONGEST)
    throw bad('TOO_LONG', `“${quote(written)}”太长了，请检查单位`, `“${quote(written)}” is too long; check the unit`);
  return wire === 0 ? 0 : wire;
}

function amountOf(amount: string, name: string, text: string): number {
  const unit = UNIT_OF.get(name);
  if (!unit) throw notASpan(text);
  return (scaleDecimal(amount, 6) * (SPAN_UNITS[unit] / 1000)) / 1000;
}

/** A duration split for people: days only from 72 hours on, since 48 hours and two working days are not the same thing. */
function splitSpan(span: number): readonly (readonly [amount: number, unit: SpanUnit])[] {
  const units: readonly SpanUnit[] = Math.abs(span) >= 3 * DAY ? ['d', 'h', 'm', 's'] : ['h', 'm', 's'];
  let rest = Math.abs(span);
  return units.flatMap((unit) => {
    const size = SPAN_UNITS[unit];
    const amount = unit === 's' ? rest / size : Math.floor(rest / size);
    rest -= amount * size;
    return amount > 0 ? [[amount, unit] as const] : [];
  });
}

const SHOWN = {
  'zh-CN': { w: '周', d: '天', h: '小时', m: '分钟', s: '秒' },
  en: { w: ' w', d: ' d', h: ' h', m: ' min', s: ' s' },
} as const;

/** `2小时30分钟`, `2 h 30 min`. */
export function showSpan(span: number, locale: 'zh-CN' | 'en'): string {
  const parts = splitSpan(span).map(([amount, unit]) => `${amount}${SHOWN[locale][unit]}`);
  const text = parts.join(locale === 'en' ? ' ' : '') || `0${SHOWN[locale].m}`;
  return span < 0 ? `-${text}` : text;
}

const sign = (text = '') => (text.startsWith('-') ? -1 : 1);
const notASpan = (value: unknown) =>
  bad(
    'NOT_A_DURATION',
    `“${quote(value)}”不是时长，请写成 2h30m 或 2小时30分 这样`,
    `“${quote(value)}” is not a duration; write it like 2h30m or 7d`,
  );
