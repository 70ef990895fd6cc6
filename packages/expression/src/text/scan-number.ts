import { durationUnitOf } from './duration-unit.ts';
import { gluedWord } from './glued-word.ts';
import { limits } from './limits.ts';
import { misread, type Remedy } from './misreading.ts';
import type { DurationPart, Scanner } from './token.ts';

const RUN = /[0-9０-９][0-9０-９.．]*/y;
const UNIT = /(\s*)(\p{L}+)/uy;
const NUMBER = /^\d+(\.\d+)?$/;

const match = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

const toAscii = (digits: string): string =>
  digits.replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

function readDigits(source: string, at: number): { digits: string; to: number } | undefined {
  const run = match(RUN, source, at)?.[0];
  if (run === undefined) return undefined;
  const place = { from: at, to: at + run.length };
  const digits = toAscii(run);
  if (!NUMBER.test(digits)) misread('BAD_NUMBER', place, { 'zh-CN': `“${run}”不是正确的数字`, en: `“${run}” is not a number` });
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction.length > limits.fractionDigits || whole.replace(/^0+/, '').length + fraction.length > limits.digits)
    misread('TOO_PRECISE', place, {
      'zh-CN': `数字最多 ${limits.digits} 位，其中小数最多 ${limits.fractionDigits} 位`,
      en: `A number has at most ${limits.digits} digits, ${limits.fractionDigits} of them after the point`,
    });
  return { digits, to: place.to };
}

/** Something is written right behind a number that is no unit of time. */
function rejectUnit(
  source: string,
  number: { readonly from: number; readonly to: number; readonly digits: string },
  word: string,
): never {
  const place = { from: number.to, to: number.to + word.length };
  const exponent = /e[+-]?\d+/iy;
  exponent.lastIndex = number.to;
  const scientific = exponent.exec(source)?.[0];
  if (scientific)
    misread(
      'BAD_NUMBER',
      { from: number.from, to: number.to + scientific.length },
      { 'zh-CN': '数字不能写成科学计数法，请写出全部数字', en: 'Write the number out, without an exponent' },
    );
  misread(
    'BAD_UNIT',
    place,
    { 'zh-CN': `数字后面的“${word}”不是时间单位`, en: `“${word}” after the number is not a unit of time` },
    unitRemedy(word, number.digits),
  );
}

function unitRemedy(word: string, digits: string): Remedy {
  const glued = gluedWord(word);
  if (glued)
    return {
      hint: { 'zh-CN': `“${glued.word}”两侧要有空格`, en: `“${glued.word}” needs a space on both sides` },
      fix: glued.fix,
    };
  if (/^(个?月|年|个?季度?|months?|years?|quarters?)$/i.test(word))
    return {
      hint: {
        'zh-CN': `月和年长短不一，请写 加月数(日期, ${digits})`,
        en: `Months and years vary in length; write addMonths(date, ${digits})`,
      },
    };
  return {
    hint: { 'zh-CN': '可用的单位：周 天 小时 分钟 秒', en: 'Units are w d h m s; put spaces around words such as “and”' },
  };
}

function readPart(source: string, at: number): DurationPart | undefined {
  const number = readDigits(source, at);
  if (!number) return undefined;
  const found = match(UNIT, source, number.to);
  if (!found) return undefined;
  const [, space = '', word = ''] = found;
  const unit = durationUnitOf(word);
  if (unit) return { digits: number.digits, unit: unit.name, from: at, to: number.to + space.length + word.length };
  return space ? undefined : rejectUnit(source, { ...number, from: at }, word);
}

/** Reads a number, or a duration such as `48h`, `2h30m`, `2小时 30分钟`. Full-width digits are digits. */
export const scanNumber: Scanner = (source, at) => {
  const number = readDigits(source, at);
  if (!number) return undefined;
  const parts: DurationPart[] = [];
  let end = at;
  for (let part = readPart(source, at); part; part = readPart(source, end + spaces(source, end))) {
    parts.push(part);
    end = part.to;
  }
  if (parts.length === 0) return { kind: 'number', value: number.digits, from: at, to: number.to };
  return { kind: 'duration', value: source.slice(at, end), from: at, to: end, parts };
};

const spaces = (source: string, at: number): number => match(/\s*/y, source, at)?.[0].length ?? 0;
