import type { Literal } from '../node.ts';
import type { Operator } from '../operator.ts';
import type { Locale } from '../text/print-name.ts';
import { type Beside, both, type Voice } from './voice.ts';

const words = { null: both('空', 'blank'), true: both('是', 'yes'), false: both('否', 'no') };

/** A value that is written out, as people say one that stands beside it. */
export function sayLiteral({ value, raw }: Literal, beside: Beside | undefined, voice: Voice): string {
  const { locale } = voice;
  if (typeof value !== 'string' && typeof value !== 'number') return words[String(value) as keyof typeof words][locale];
  if (typeof value === 'string' && beside?.names) return voice.name(beside.names, value) ?? `“${value}”`;
  const said = beside && voice.value(value, beside);
  if (said !== undefined) return said;
  if (typeof value === 'string') return `“${value}”`;
  const digits = (raw ?? '').split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: Math.min(digits, 6), maximumFractionDigits: 6 }).format(value);
}

/** What an operator is called where it says no more of itself: `daysBetween` is “days between”. */
export const sayName = ({ name, aliases }: Operator, locale: Locale): string =>
  locale === 'zh-CN' ? (aliases['zh-CN'][0] ?? name) : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
