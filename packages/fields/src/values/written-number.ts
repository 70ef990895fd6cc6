import { notANumber, SIGNIFICANT_DIGITS } from './decimal.ts';

/** Powers of ten that people write behind a number. */
const UNITS = new Map(
  Object.entries({
    百: 2,
    千: 3,
    k: 3,
    万: 4,
    萬: 4,
    w: 4,
    十万: 5,
    百万: 6,
    m: 6,
    千万: 7,
    亿: 8,
    億: 8,
    十亿: 9,
    b: 9,
    百亿: 10,
    千亿: 11,
    万亿: 12,
  }),
);
const MONEY_BEFORE = /^(?:¥|\$|€|£|rmb|cny|usd|eur|hkd|us\$|hk\$|人民币)/i;
const MONEY_AFTER = /(?:元整?|圆整?|块钱?|rmb|cny|usd|eur|hkd)$/i;
const GROUPED = /^\d{1,3}(?:[,']\d{3})+(?:\.\d*)?$/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * What people write for a number, as exact decimal text: `¥1,234.50`, `１.2 万`, `(300)`, `50%`.
 * `percent` tells whether a percent sign stood there (it is already counted in). Throws BadValue.
 */
export function readWrittenNumber(text: string): { readonly decimal: string; readonly percent: boolean } {
  const flat = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/[\s_]/g, '');
  const accounting = /^\((.*)\)$/.exec(flat);
  const signed = (accounting?.[1] ?? flat).replace(/^\+/, '');
  const bare = signed.replace(/^-/, '').replace(MONEY_BEFORE, '');
  // The sign stands before the currency or behind it, never in both places.
  const rest = (signed.startsWith('-') ? bare : bare.replace(/^-/, '')).replace(MONEY_AFTER, '');
  const negative = (accounting !== null) !== (signed.startsWith('-') || bare.startsWith('-'));
  const { digits, power, percent } = splitUnit(rest);
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) throw notANumber(text);
  const decimal = shiftDecimal(digits.replace(/[,']/g, ''), power);
  return { decimal: negative ? `-${decimal}` : decimal, percent };
}

function splitUnit(text: string): { digits: string; power: number; percent: boolean } {
  const signed = /^(.*?)(%|‰)$/.exec(text);
  if (signed) return { digits: signed[1] ?? '', power: signed[2] === '%' ? -2 : -3, percent: true };
  const match = /^([\d.,']+)([^\d.,']+)$/.exec(text);
  const power = match && UNITS.get((match[2] ?? '').toLowerCase());
  return match && power !== undefined && power !== null
    ? { digits: match[1] ?? '', power, percent: false }
    : { digits: text, power: 0, percent: false };
}

/** Moves the point, then drops what a spreadsheet's double adds beyond its 15 digits (0.30000000000000004). */
function shiftDecimal(digits: string, power: number): string {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = `${whole}${fraction}`.replace(/^0+/, '') || '0';
  const last = Number(exponent) + power - fraction.length;
  if (all.length <= SIGNIFICANT_DIGITS || fraction === '') return `${all}e${last}`;
  const cut = all.length - SIGNIFICANT_DIGITS;
  const rounded = (BigInt(all.slice(0, SIGNIFICANT_DIGITS)) + (Number(all[SIGNIFICANT_DIGITS]) >= 5 ? 1n : 0n)).toString();
  return `${rounded}e${last + cut}`;
}
