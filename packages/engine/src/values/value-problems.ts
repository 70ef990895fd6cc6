import type { Problem } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import type { FieldModel, TableModel } from '../model/model.ts';
import { labelWords } from './words.ts';

/** The problem of one value in a request; `at` is the JSON pointer below `values`. */
export const valueProblem = (at: string, code: string, message: Words, hint?: Words): Problem => ({
  path: `#/values/${at}`,
  severity: 'error',
  code,
  message,
  ...(hint && { hint }),
});

/** "<label>: <sentence>" in both languages. */
export function aboutField(field: FieldModel, sentence: Words): Words {
  const label = labelWords(field.label, field.key);
  return { 'zh-CN': `${label['zh-CN']}：${sentence['zh-CN']}`, en: `${label.en}: ${sentence.en}` };
}

export const required = (field: FieldModel): Problem =>
  valueProblem(field.key, 'REQUIRED', aboutField(field, { 'zh-CN': '必须填写。', en: 'must be filled in.' }));

/** A key no field has, with the nearest one that exists. */
export function unknownField(table: TableModel, key: string): Problem {
  const near = [...table.fields.keys()].find((name) => name.startsWith(key.slice(0, 3)));
  return {
    ...valueProblem(key, 'UNKNOWN_FIELD', { 'zh-CN': `没有“${key}”这个字段。`, en: `There is no field "${key}".` }),
    ...(near && { hint: { 'zh-CN': `是不是“${near}”？`, en: `Did you mean "${near}"?` }, fix: near }),
  };
}

export const notWritable = (field: FieldModel): Problem =>
  valueProblem(
    field.key,
    'READ_ONLY',
    aboutField(field, { 'zh-CN': '由系统计算，不能填写。', en: 'is computed and cannot be written.' }),
  );
