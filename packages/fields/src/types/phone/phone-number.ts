import { bad, quote } from '../../values/bad.ts';

/** Area codes of three digits; all others in China have four (with the leading 0). */
const SHORT_AREA = /^0(?:10|2\d)/;

/**
 * A telephone number as it is kept: `+` and country code, then digits, an extension behind `;ext=`. A number without a country
 * code is Chinese: a mobile (11 digits), a landline with its area code, a 400 or 800 number.
 */
export function readPhoneNumber(text: string): string {
  const flat = text.normalize('NFKC').trim();
  const match = /^(.*?)(?:\s*(?:;ext=|转|分机|ext\.?|#|x)\s*(\d{1,6}))?$/i.exec(flat);
  const body = (match?.[1] ?? '').replace(/^(?:tel:|电话|手机)[:：]?/i, '').replace(/[\s\-–—.()·]/g, '');
  const extension = match?.[2] ? `;ext=${match[2]}` : '';
  const abroad = /^(?:\+|00)(\d{6,15})$/.exec(body);
  if (abroad && !abroad[1]?.startsWith('86')) return `+${abroad[1]}${extension}`;
  const national = (abroad?.[1] ?? body).replace(/^86(?=1\d{10}$|0\d{9,11}$|[1-9]\d{8,10}$)/, '');
  return `+86${chinese(national, text)}${extension}`;
}

function chinese(digits: string, text: string): string {
  if (/^1[3-9]\d{9}$/.test(digits) || /^[48]00\d{7}$/.test(digits)) return digits;
  const area = digits.startsWith('0') ? digits : `0${digits}`;
  const isLandline = SHORT_AREA.test(area) ? /^0\d{2}[2-9]\d{7}$/.test(area) : /^0[3-9]\d{2}[2-9]\d{6,7}$/.test(area);
  if (isLandline) return area.slice(1);
  throw /^[2-9]\d{6,7}$/.test(digits) ? needsArea(text) : notAPhone(text);
}

/** A kept number for people: `138 1234 5678`, `0574-8765 4321 转 801`, `+1 415 555 0132`. */
export function showPhoneNumber(number: string, locale: 'zh-CN' | 'en'): string {
  const [digits = '', extension] = number.split(';ext=');
  const shown = digits.startsWith('+86') ? showChinese(digits.slice(3)) : showAbroad(digits);
  if (!extension) return shown;
  return locale === 'en' ? `${shown} ext. ${extension}` : `${shown} 转 ${extension}`;
}

function showChinese(digits: string): string {
  if (/^1\d{10}$/.test(digits)) return digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
  if (/^[48]00\d{7}$/.test(digits)) return digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
  const areaLength = SHORT_AREA.test(`0${digits}`) ? 2 : 3;
  const local = digits.slice(areaLength);
  return `0${digits.slice(0, areaLength)}-${local.slice(0, -4)} ${local.slice(-4)}`;
}

/** Country codes of one and two digits that are not the beginning of a longer one. */
const COUNTRY = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

function showAbroad(number: string): string {
  const match = COUNTRY.exec(number);
  if (!match) return number;
  const [, country = '', rest = ''] = match;
  const groups = country === '1' ? rest.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') : rest.replace(/\B(?=(\d{4})+$)/g, ' ');
  return `+${country} ${groups}`;
}

export const notAPhone = (value: unknown) =>
  bad(
    'NOT_A_PHONE',
    `“${quote(value)}”不是电话号码，手机请写 11 位，座机请带区号，国外号码以 + 开头`,
    `“${quote(value)}” is not a telephone number; begin it with + and the country code`,
  );
const needsArea = (value: unknown) =>
  bad(
    'PHONE_NEEDS_AREA',
    `“${quote(value)}”缺少区号，请写成 0574-87654321 这样`,
    `“${quote(value)}” lacks the area code; write it like 0574-87654321`,
  );
