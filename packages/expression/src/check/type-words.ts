import type { ParameterKind } from '../operator.ts';
import type { Words } from '../schema.ts';
import type { Kind, Type } from '../type.ts';

const words: { readonly [kind in Kind]: Words } = {
  number: { 'zh-CN': '数字', en: 'a number' },
  text: { 'zh-CN': '文本', en: 'text' },
  boolean: { 'zh-CN': '是/否', en: 'yes/no' },
  date: { 'zh-CN': '日期', en: 'a date' },
  datetime: { 'zh-CN': '日期时间', en: 'a date-time' },
  duration: { 'zh-CN': '时长', en: 'a duration' },
  period: { 'zh-CN': '期间', en: 'a period' },
  ref: { 'zh-CN': '关联记录', en: 'a record' },
  rows: { 'zh-CN': '多条记录', en: 'records' },
  row: { 'zh-CN': '记录', en: 'a record' },
  list: { 'zh-CN': '列表', en: 'a list' },
  files: { 'zh-CN': '文件', en: 'files' },
  opaque: { 'zh-CN': '不能计算的值', en: 'a value formulas cannot use' },
  blank: { 'zh-CN': '空', en: 'blank' },
};

/** What people call values of a type. */
export const typeWords = (type: Type): Words => words[type.kind];

/** What people call an argument of a kind. */
export function parameterWords(kind: ParameterKind): Words {
  if (kind === 'integer') return { 'zh-CN': '整数', en: 'a whole number' };
  if (kind === 'literal integer') return { 'zh-CN': '直接写出的整数', en: 'a whole number, written out' };
  if (kind === 'literal number') return { 'zh-CN': '直接写出的数字', en: 'a number, written out' };
  if (kind === 'literal text') return { 'zh-CN': '直接写出的文字', en: 'a text, written out' };
  if (kind === 'calendar') return { 'zh-CN': '工作日历', en: 'a calendar' };
  if (kind === 'ordered') return { 'zh-CN': '数字、日期或时长', en: 'numbers, dates or durations' };
  if (kind === 'same number') return words.number;
  if (kind === 'same' || kind === 'any') return { 'zh-CN': '值', en: 'a value' };
  return words[kind];
}
