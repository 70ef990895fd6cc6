import type { Words } from '@stepwell/expression';
import type { ErrorObject } from 'ajv';

type Say = (params: Record<string, unknown>) => Words;

const typeNames: Readonly<Record<string, Words>> = {
  string: { 'zh-CN': '文本', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '是或否', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
  null: { 'zh-CN': '空', en: 'null' },
};
const typeName = (name: unknown): Words => typeNames[String(name)] ?? { 'zh-CN': String(name), en: String(name) };

/** What each keyword of JSON Schema demands, in words. */
const sayings: ReadonlyMap<string, Say> = new Map<string, Say>([
  ['type', ({ type }) => ({ 'zh-CN': `这里应是${typeName(type)['zh-CN']}。`, en: `This must be ${typeName(type).en}.` })],
  [
    'additionalProperties',
    ({ additionalProperty }) => ({
      'zh-CN': `没有“${additionalProperty}”这一项，请删除它。`,
      en: `There is no “${additionalProperty}” here. Remove it.`,
    }),
  ],
  [
    'required',
    ({ missingProperty }) => ({ 'zh-CN': `缺少“${missingProperty}”，请补上。`, en: `“${missingProperty}” is missing. Add it.` }),
  ],
  ['minLength', ({ limit }) => ({ 'zh-CN': `至少要有 ${limit} 个字符。`, en: `At least ${limit} characters are needed.` })],
  ['maxLength', ({ limit }) => ({ 'zh-CN': `最多 ${limit} 个字符。`, en: `At most ${limit} characters are allowed.` })],
  ['minItems', ({ limit }) => ({ 'zh-CN': `至少要有 ${limit} 项。`, en: `At least ${limit} items are needed.` })],
  ['maxItems', ({ limit }) => ({ 'zh-CN': `最多 ${limit} 项。`, en: `At most ${limit} items are allowed.` })],
  ['minimum', ({ limit }) => ({ 'zh-CN': `不能小于 ${limit}。`, en: `This must not be below ${limit}.` })],
  ['maximum', ({ limit }) => ({ 'zh-CN': `不能大于 ${limit}。`, en: `This must not be above ${limit}.` })],
]);

/** One sentence on what a value should have been. */
export function wordsOfMismatch(error: Pick<ErrorObject, 'keyword' | 'params'>): Words {
  const say = sayings.get(error.keyword);
  return say?.(error.params) ?? { 'zh-CN': '这个值不在允许的范围内。', en: 'This value is not one of those allowed.' };
}
