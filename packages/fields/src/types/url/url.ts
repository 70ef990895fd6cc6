import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad, quote } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';
import { readText } from '../../values/plain-text.ts';

const MAX_LENGTH = 2000;

/** A web address, http or https only, so that a click on it can do no harm here. */
export const url = defineFieldType({
  name: 'url',
  label: { 'zh-CN': '网址', en: 'Web address' },
  summary: { 'zh-CN': '可以点开的链接', en: 'A link that can be opened' },
  icon: 'GlobalOutlined',
  alsoCalled: ['网址', '网站', '官网', 'website', 'homepage'],
  group: 'text',
  options: { properties: {} },
  type: () => text,
  storage: () => 'column',
  column: () => columnOf(text),
  wire: () => ({ type: 'string', maxLength: MAX_LENGTH }),
  read: readAddress,
  write: (value) => value,
  parse: (written) => {
    const trimmed = written.trim();
    return readAddress(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]*:\d/.test(trimmed) ? trimmed : `https://${trimmed}`);
  },
  format: (value) => String(value),
  search: (value) => String(value),
  examples: [
    [{}, 'https://jianglan.example/products?id=7', 'https://jianglan.example/products?id=7'],
    [{}, 'http://192.168.1.20:8080/', 'http://192.168.1.20:8080/'],
    [{}, 'https://例子.example/报价单', 'https://例子.example/报价单'],
  ],
});

function readAddress(wire: unknown): string {
  const address = readText(wire, { maxLength: MAX_LENGTH }) ?? '';
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb =
    parsed !== undefined && ['http:', 'https:'].includes(parsed.protocol) && parsed.username === '' && !/\s/.test(address);
  if (!isWeb || !/[.:]|^localhost$/.test(parsed.hostname)) throw notAnAddress(wire);
  return address;
}

const notAnAddress = (value: unknown) =>
  bad(
    'NOT_A_URL',
    `“${quote(value)}”不是网址，请写成 https://example.com 这样`,
    `“${quote(value)}” is not a web address; write it like https://example.com`,
  );
