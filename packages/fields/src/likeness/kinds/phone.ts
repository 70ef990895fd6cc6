import { agreement } from '../edit-distance.ts';
import { defineLikeness } from '../likeness.ts';
import { folded } from '../plain-text.ts';

/** So many digits are a number without its area. */
const LOCAL = 7;
const WITHOUT_AREA = 0.9;
/** Numbers that differ in a digit are different numbers, however many agree. */
const MOST_OF_OTHERS = 0.8;

/** Several numbers may stand in one value. */
const SEPARATORS = /[/,;、，；|\n]+/;
const EXTENSION = /(转|ext\.?|分机|x).*$/;

function numbersIn(value: string): readonly string[] | undefined {
  const numbers = folded(value)
    .split(SEPARATORS)
    .map(national)
    .filter((one) => one.length >= 3);
  return numbers.length === 0 ? undefined : [...new Set(numbers)];
}

/** The digits as they are dialled within the country. */
function national(value: string): string {
  const digits = value.replace(EXTENSION, '').replace(/\D/g, '');
  const own = digits.replace(/^(0086|86(?=1\d{10}$|0?\d{9,11}$))/, '');
  return own.replace(/^0+(?=\d{7,})/, '');
}

function compareTwo(one: string, other: string, least: number): number {
  if (one === other) return 1;
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  if (short.length >= LOCAL && long.length > short.length && long.endsWith(short)) return WITHOUT_AREA;
  return MOST_OF_OTHERS < least ? 0 : MOST_OF_OTHERS * agreement(one, other);
}

/** Telephone numbers: country and area codes, extensions and signs do not count; a wrong digit does. */
export const phone = defineLikeness({
  name: 'phone',
  label: { 'zh-CN': '电话', en: 'Phone' },
  summary: {
    'zh-CN': '忽略国家码、区号前的 0、分机和分隔符',
    en: 'Country codes, leading zeros, extensions and separators do not count',
  },
  read: numbersIn,
  keysOf: (numbers) => [...new Set(numbers.flatMap((one) => (one.length > LOCAL ? [one, one.slice(-LOCAL)] : [one])))],
  compare: (one, other, least) => Math.max(...one.flatMap((a) => other.map((b) => compareTwo(a, b, least)))),
  examples: [
    ['13812345678', '+86 138-1234-5678', true],
    ['138 1234 5678', '008613812345678', true],
    ['0571-88886666', '88886666', true],
    ['0571-88886666转803', '(0571) 8888 6666', true],
    ['+86 571 88886666', '057188886666', true],
    ['13812345678 / 13900001111', '139 0000 1111', true],
    ['１３８１２３４５６７８', '13812345678', true],
    ['13812345678', '13812345679', false],
    ['13812345678', '13912345678', false],
    ['0571-88886666', '0571-88886667', false],
    ['+1 415 555 0123', '+1 415 555 0124', false],
    ['110', '120', false],
  ],
});
