import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad, quote } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';
import { readText } from '../../values/plain-text.ts';

const MAX_LENGTH = 254;
// The part before @ as RFC 5321 allows it unquoted, letters of any script included; at least one dot in the domain.
const ADDRESS =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u;

/** An e-mail address; the domain is kept in small letters. */
export const email = defineFieldType({
  name: 'email',
  label: { 'zh-CN': '邮箱', en: 'E-mail' },
  summary: { 'zh-CN': '电子邮件地址', en: 'An e-mail address' },
  likeness: 'email',
  icon: 'MailOutlined',
  alsoCalled: ['邮箱', '电子邮件', '邮件', 'mail', 'e-mail'],
  group: 'text',
  options: { properties: {} },
  type: () => text,
  storage: () => 'column',
  column: () => columnOf(text),
  wire: () => ({ type: 'string', maxLength: MAX_LENGTH }),
  read: readAddress,
  write: (value) => value,
  parse: (written) => readAddress(/<([^<>]+)>\s*$/.exec(written)?.[1] ?? written.replace(/^mailto:/i, '')),
  format: (value) => String(value),
  search: (value) => String(value),
  examples: [
    [{}, 'shen.yiming@jianglan.example', 'shen.yiming@jianglan.example'],
    [{}, '采购@公司.example', '采购@公司.example'],
    [{}, "o'neil+quotes@mail.example", "o'neil+quotes@mail.example"],
  ],
});

function readAddress(wire: unknown): string {
  const address = (readText(wire, { maxLength: MAX_LENGTH }) ?? '').replace('＠', '@');
  if (!ADDRESS.test(address) || address.includes('..') || /^\.|\.@/.test(address)) throw notAnAddress(wire);
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

const notAnAddress = (value: unknown) =>
  bad(
    'NOT_AN_EMAIL',
    `“${quote(value)}”不是邮箱，请写成 name@company.com 这样`,
    `“${quote(value)}” is not an e-mail address; write it like name@company.com`,
  );
