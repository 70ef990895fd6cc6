import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad, quote } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    红: '#f5222d',
    橙: '#fa8c16',
    黄: '#fadb14',
    绿: '#52c41a',
    青: '#13c2c2',
    蓝: '#1677ff',
    紫: '#722ed1',
    粉: '#eb2f96',
    黑: '#000000',
    白: '#ffffff',
    灰: '#8c8c8c',
    red: '#f5222d',
    orange: '#fa8c16',
    yellow: '#fadb14',
    green: '#52c41a',
    cyan: '#13c2c2',
    blue: '#1677ff',
    purple: '#722ed1',
    pink: '#eb2f96',
    black: '#000000',
    white: '#ffffff',
    grey: '#8c8c8c',
    gray: '#8c8c8c',
  }),
);

/** A colour, kept as `#rrggbb`. */
export const color = defineFieldType({
  name: 'color',
  label: { 'zh-CN': '颜色', en: 'Colour' },
  summary: { 'zh-CN': '一种颜色', en: 'A colour' },
  icon: 'BgColorsOutlined',
  group: 'choice',
  options: { properties: {} },
  type: () => text,
  storage: () => 'column',
  column: () => columnOf(text),
  wire: () => ({ type: 'string', pattern: '^#[0-9a-fA-F]{6}$' }),
  read: (wire) => {
    if (typeof wire !== 'string' || !/^#[0-9a-f]{6}$/i.test(wire)) throw notAColor(wire);
    return wire.toLowerCase();
  },
  write: (value) => value,
  parse: (written) => {
    const word = written.normalize('NFKC').trim().toLowerCase();
    const hex = NAMES.get(word.replace(/色$/, '')) ?? hexOf(word);
    if (!hex) throw notAColor(written);
    return hex;
  },
  format: (value) => String(value),
  examples: [
    [{}, '#1677ff', '#1677ff'],
    [{}, '#000000', '#000000'],
    [{}, '#fadb14', '#fadb14'],
  ],
});

function hexOf(word: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(word)?.[1];
  if (digits) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  const parts = /^rgb\(?\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)?$/.exec(word)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const notAColor = (value: unknown) =>
  bad(
    'NOT_A_COLOR',
    `“${quote(value)}”不是颜色，请写成 #1677ff 这样`,
    `“${quote(value)}” is not a colour; write it like #1677ff`,
  );
