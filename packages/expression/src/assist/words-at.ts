import type { Locale } from '../text/print-name.ts';
import { chineseKeywords, keywords } from '../text/words.ts';
import type { Completion } from './completion.ts';

const BETWEEN = ['and', 'or', 'in', 'not in', 'implies', 'where'] as const;
const VALUES = ['true', 'false', 'null', 'not'] as const;
const SIGNS: readonly (readonly [sign: string, zh: string, en: string])[] = [
  ['=', '等于', 'equals'],
  ['≠', '不等于', 'is not'],
  ['>', '大于', 'greater than'],
  ['<', '小于', 'less than'],
  ['≥', '大于等于', 'at least'],
  ['≤', '小于等于', 'at most'],
  ['+', '加', 'plus'],
  ['-', '减', 'minus'],
  ['*', '乘', 'times'],
  ['/', '除以', 'divided by'],
];

/** What can be written behind a value: words and signs. */
export const wordsAfter = (locale: Locale): readonly Completion[] => [
  ...BETWEEN.map((operator) => word(operator, locale)),
  ...SIGNS.map(
    ([sign, zh, en]): Completion => ({
      kind: 'word',
      text: sign,
      label: sign,
      detail: locale === 'zh-CN' ? zh : en,
      names: [sign, zh, en],
    }),
  ),
];

/** Yes, no, blank, and what turns a condition round. */
export const wordsOfValues = (locale: Locale): readonly Completion[] => VALUES.map((operator) => word(operator, locale));

function word(operator: string, locale: Locale): Completion {
  const text = locale === 'zh-CN' ? (chineseKeywords.get(operator) ?? operator) : operator;
  const names = [...keywords].flatMap(([spelling, meant]) => (meant === operator ? [spelling] : []));
  return { kind: 'word', text, label: text, names: [...names, operator] };
}
