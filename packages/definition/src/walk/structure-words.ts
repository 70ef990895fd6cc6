import type { Words } from '@stepwell/expression';
import { type Said, words } from './report.ts';

const listed = (names: readonly string[], locale: 'zh-CN' | 'en') =>
  `${names.slice(0, 12).join(locale === 'en' ? ', ' : '、')}${names.length > 12 ? ' …' : ''}`;

const didYouMean = (suggestion: string | undefined): Partial<Said> =>
  suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {};

const orOneOf = (suggestion: string | undefined, names: readonly string[]): Partial<Said> =>
  suggestion || names.length === 0
    ? didYouMean(suggestion)
    : { hint: words(`可以写：${listed(names, 'zh-CN')}`, `It may be: ${listed(names, 'en')}`) };

export const unknownProperty = (name: string, suggestion: string | undefined, known: readonly string[]): Said => ({
  code: 'UNKNOWN_PROPERTY',
  message: words(`这里没有“${name}”这个属性`, `There is no property “${name}” here`),
  ...orOneOf(suggestion, known),
});

export const missingProperty = (name: string): Said => ({
  code: 'MISSING_PROPERTY',
  message: words(`缺少“${name}”`, `“${name}” is missing`),
});

/** `kind`: what stands in a list of things an app may use. */
export const unknownExtension = (kind: string, name: string, suggestion: string | undefined, known: readonly string[]): Said => {
  const [zh, en] = EXTENSIONS.get(kind) ?? [kind, kind];
  return {
    code: `UNKNOWN_${kind.toUpperCase()}`,
    message: words(`没有叫“${name}”的${zh}`, `There is no ${en} called “${name}”`),
    ...orOneOf(suggestion, known),
  };
};
const EXTENSIONS: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map([
  ['field_type', ['字段类型', 'field type']],
  ['widget', ['部件', 'widget']],
  ['action', ['动作', 'action']],
]);

export const oneAction = (names: readonly string[]): Said => ({
  code: 'ONE_ACTION',
  message:
    names.length === 0
      ? words('这里要写一个动作，例如 {"notify": {…}}', 'An action belongs here, such as {"notify": {…}}')
      : words(
          `一次只能写一个动作，这里有：${listed(names, 'zh-CN')}`,
          `Only one action at a time; here are: ${listed(names, 'en')}`,
        ),
});

export const wrongType = (expected: readonly string[], value: unknown): Said => {
  const [zh, en] = [0, 1].map((language) => [...new Set(expected.map((type) => TYPE_WORDS.get(type)?.[language] ?? type))]);
  const found = TYPE_WORDS.get(jsonType(value)) ?? [jsonType(value), jsonType(value)];
  return {
    code: 'WRONG_TYPE',
    message: words(`这里要写${zh!.join('或')}，不能是${found[0]}`, `This has to be ${en!.join(' or ')}, not ${found[1]}`),
  };
};

export const jsonType = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
};

const TYPE_WORDS: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map([
  ['string', ['文本', 'text']],
  ['number', ['数字', 'a number']],
  ['integer', ['整数', 'a whole number']],
  ['boolean', [' true 或 false', 'true or false']],
  ['array', ['列表 […]', 'a list […]']],
  ['object', ['对象 {…}', 'an object {…}']],
  ['null', ['空值', 'null']],
]);

export const notAnOption = (value: string, suggestion: string | undefined, options: readonly string[]): Said => ({
  code: 'NOT_AN_OPTION',
  message: words(`这里不能写“${value}”`, `“${value}” cannot stand here`),
  ...orOneOf(suggestion, options),
});

/** `form`: how it must be written, in both languages. */
export const wrongForm = (value: string, form: Words | undefined): Said => ({
  code: 'WRONG_FORM',
  message: words(`“${value}”的写法不对`, `“${value}” is not written as it must be`),
  ...(form ? { hint: words(`要求：${form['zh-CN']}`, `It must be: ${form.en}`) } : {}),
});

export const badKey = (value: string, most: string): Said => ({
  code: 'BAD_KEY',
  message: words(`“${value}”不能作为键`, `“${value}” cannot be a key`),
  hint: words(
    `键以小写字母开头，只用小写字母、数字和下划线，最多 ${most} 个字符`,
    `A key begins with a lower-case letter and has lower-case letters, digits and underscores only, at most ${most}`,
  ),
});

export const outOfBounds = (value: number, min: unknown, max: unknown): Said => ({
  code: 'OUT_OF_BOUNDS',
  message: words(`${value} 超出范围`, `${value} is out of bounds`),
  hint: words(
    [min === undefined ? '' : `最小 ${min}`, max === undefined ? '' : `最大 ${max}`].filter(Boolean).join('，'),
    [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`].filter(Boolean).join(', '),
  ),
});

export const wrongCount = (count: number, min: unknown, max: unknown): Said =>
  typeof min === 'number' && count < min
    ? { code: 'TOO_FEW', message: words(`至少要有 ${min} 项`, `There must be at least ${min}`) }
    : { code: 'TOO_MANY', message: words(`有 ${count} 项，最多 ${max} 项`, `There are ${count}; at most ${max} are allowed`) };

export const unknownLocale = (locale: string, locales: readonly string[]): Said => {
  const meant = locales.find((one) => one.slice(0, 2) === locale.slice(0, 2).toLowerCase());
  return {
    code: 'UNKNOWN_LOCALE',
    message: words(`没有“${locale}”这种语言`, `There is no language “${locale}”`),
    ...orOneOf(meant, locales),
  };
};

export const twin = (key: string): Said => ({
  code: 'DUPLICATE_KEY',
  message: words(`键“${key}”已经用过了`, `The key “${key}” is used already`),
  hint: words('同一个列表里的键不能重复', 'Keys in one list must differ'),
});

export const twinId = (name: string): Said => ({
  code: 'DUPLICATE_ID',
  message: words(
    `“${name}”是另一项改名前的键，它的数据还按这个名字存放`,
    `“${name}” was the key of another one here, whose data is still kept under it`,
  ),
  hint: words('请换一个键，或写上不同的 id', 'Take another key, or give it an id of its own'),
});

export const notRunYet = (name: string): Said => ({
  code: 'NOT_YET',
  severity: 'warning',
  message: words(`“${name}”会保留，但这个版本还不执行它`, `“${name}” is kept, but this version does not run it yet`),
});
