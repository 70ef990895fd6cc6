import type { Words } from '../schema.ts';
import { operatorForWord } from './glued-word.ts';
import { misread } from './misreading.ts';
import type { Token } from './token.ts';

const quoted = (token: Token, source: string): string => `“${source.slice(token.from, token.to)}”`;

const percentHint: Words = { 'zh-CN': '百分数写成小数，如 10% 写成 0.1', en: 'Write percentages as fractions: 10% is 0.1' };

/** A place where a value should stand; `before` is the token in front of it. */
export function missingValue(token: Token, before: Token | undefined, source: string): never {
  const remedy = before?.value === '%' ? { hint: percentHint } : undefined;
  if (token.kind === 'end')
    misread(
      'EXPECTED_VALUE',
      token,
      { 'zh-CN': '公式没有写完，这里还需要一个值', en: 'The formula is not finished: a value is missing here' },
      remedy,
    );
  if (token.value === 'where') whereOutside(token);
  const word = quoted(token, source);
  misread('EXPECTED_VALUE', token, { 'zh-CN': `${word}前面缺少一个值`, en: `A value is missing before ${word}` }, remedy);
}

/** Something behind a complete formula. */
export function unexpected(token: Token, source: string): never {
  if (token.value === 'where' && token.kind === 'operator') whereOutside(token);
  if (token.value === ')' && token.kind === 'operator')
    misread('UNEXPECTED', token, { 'zh-CN': '多了一个右括号', en: 'There is one closing bracket too many' }, { fix: '' });
  const word = quoted(token, source);
  const operator = token.kind === 'name' ? operatorForWord(token.value) : undefined;
  if (operator !== undefined)
    misread(
      'UNEXPECTED',
      token,
      { 'zh-CN': `${word}要写成 ${operator}`, en: `Write ${operator} for ${word}` },
      { fix: operator },
    );
  misread('UNEXPECTED', token, {
    'zh-CN': `${word}前面缺少运算符或逗号`,
    en: `An operator or a comma is missing before ${word}`,
  });
}

/** A bracket that is never closed, or something else where it should be. */
export function unclosed(bracket: string, open: Token, token: Token, source: string): never {
  const name: Words =
    bracket === ')' ? { 'zh-CN': '右括号“)”', en: 'the closing “)”' } : { 'zh-CN': '“]”', en: 'the closing “]”' };
  if (token.kind === 'end')
    misread('EXPECTED', open, { 'zh-CN': `少了${name['zh-CN']}`, en: `${name.en.replace('the', 'The')} is missing` });
  const word = quoted(token, source);
  misread('EXPECTED', token, {
    'zh-CN': `${word}前面缺少运算符、逗号或${name['zh-CN']}`,
    en: `An operator, a comma or ${name.en} is missing before ${word}`,
  });
}

/** A dot without a field behind it. */
export function missingField(token: Token): never {
  misread('EXPECTED_FIELD', token, { 'zh-CN': '“.”后面要写字段名', en: 'A field’s name is missing after “.”' });
}

/** `a < b > c`. */
export function chained(sign: Token): never {
  misread(
    'CHAINED_COMPARE',
    sign,
    { 'zh-CN': '比较不能这样连写', en: 'These comparisons cannot be chained' },
    {
      hint: {
        'zh-CN': '用“且”连接两个比较；只有 a < b < c 可以连写',
        en: 'Join two comparisons with “and”; only a < b < c can be chained',
      },
    },
  );
}

/** `where` that is not inside the brackets of an aggregate. */
export function whereOutside(token: Token): never {
  misread(
    'WHERE_PLACE',
    token,
    { 'zh-CN': '“其中”只能写在汇总函数的括号里', en: '“where” belongs inside the brackets of an aggregate' },
    { hint: { 'zh-CN': '例如 计数(跟进记录 其中 方式 = "visit")', en: "For example count(followups where kind = 'visit')" } },
  );
}
