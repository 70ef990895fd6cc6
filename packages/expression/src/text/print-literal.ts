import type { Call, Literal, Node } from '../node.ts';
import { type DurationUnit, durationUnit } from './duration-unit.ts';
import type { Locale } from './print-name.ts';
import { chineseKeywords } from './words.ts';

/** The word of the language for a keyword. */
export const printKeyword = (keyword: string, locale: Locale): string =>
  locale === 'zh-CN' ? (chineseKeywords.get(keyword) ?? keyword) : keyword;

export function printLiteral({ value, raw }: Literal, locale: Locale): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (typeof value === 'number') return raw ?? String(value);
  return printKeyword(String(value), locale);
}

interface DurationPart {
  readonly amount: Literal;
  readonly unit: DurationUnit;
}

/** `48h` for a duration that is written out, `2h30m` for a sum of them; undefined for anything else. */
export function printDuration(call: Call, locale: Locale): string | undefined {
  const parts = durationParts(call);
  const falls = parts?.every((part, index) => index === 0 || part.unit.milliseconds < parts[index - 1]!.unit.milliseconds);
  return falls ? parts!.map(({ amount, unit }) => `${amount.raw ?? amount.value}${unit[locale][0]}`).join('') : undefined;
}

/** The same for people: `2 hours 30 minutes`. */
export function sayDuration(call: Call, locale: Locale): string | undefined {
  const words = ({ amount, unit }: DurationPart) => {
    const count = amount.raw ?? String(amount.value);
    if (locale === 'zh-CN') return `${count} ${unit['zh-CN'][0]}`;
    return `${count} ${unit.en.at(count === '1' ? -2 : -1) ?? unit.en[0]}`;
  };
  return durationParts(call)?.map(words).join(' ');
}

function durationParts(node: Node): readonly DurationPart[] | undefined {
  if (node.kind !== 'call' || node.args.length !== 2) return undefined;
  const [left, right] = node.args as readonly [Node, Node];
  if (node.operator === 'duration') return partOf(left, right);
  const before = node.operator === '+' ? durationParts(left) : undefined;
  const last = right.kind === 'call' && right.operator === 'duration' ? durationParts(right) : undefined;
  return before && last && [...before, ...last];
}

function partOf(amount: Node, unit: Node): readonly DurationPart[] | undefined {
  const isAmount = amount.kind === 'literal' && typeof amount.value === 'number' && amount.value >= 0;
  const known = unit.kind === 'literal' ? durationUnit(String(unit.value)) : undefined;
  return isAmount && known ? [{ amount, unit: known }] : undefined;
}
