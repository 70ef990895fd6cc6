import type { Variable } from '../node.ts';
import type { TableSchema } from '../schema.ts';
import { type Checking, report, rootOf } from './checking.ts';
import { fieldNamed, fieldNames, labelsOf } from './field-labels.ts';
import { nearest } from './nearest.ts';

const KEYWORDS = ['且', '并且', '或', '或者', '非', '属于', '其中', '蕴含'];

/** Says that a table has no such field, and what may have been meant. */
export function reportMissingField(
  node: Variable,
  checking: Checking,
  { table: key, name }: { readonly table: string; readonly name: string },
): undefined {
  const table = checking.schema.tables.get(key);
  if (!table) return report(checking, node, unknownTable(key));
  const owner = optionOwner(table, name);
  if (owner !== undefined) return report(checking, node, quoteOption(name, owner));
  const keyword = KEYWORDS.find((word) => name.includes(word) && name !== word);
  if (keyword) return report(checking, node, gluedKeyword(keyword));
  const root = checking.schema.tables.get(rootOf(checking.frame)?.table ?? '');
  if (checking.frame.outer && root && root !== table && fieldNamed(root, name)) return report(checking, node, outerField(name));
  const meant = nearest(name, [...fieldNames(table), ...Object.keys(checking.scope.scopes ?? {})]);
  const hintZh = meant ? `，是不是“${meant}”？` : '';
  const hintEn = meant ? `; did you mean “${meant}”?` : '';
  const label = labelsOf(table)[0] ?? key;
  return report(checking, node, {
    code: 'UNKNOWN_FIELD',
    message: { 'zh-CN': `“${label}”里没有字段“${name}”${hintZh}`, en: `${label} has no field “${name}”${hintEn}` },
    ...(meant && node.name === name ? { fix: meant } : {}),
  });
}

/** Says that no record stands here whose fields could be named. */
export const reportNoRow = (node: Variable, checking: Checking): undefined => {
  const meant = nearest(node.name, Object.keys(checking.scope.scopes ?? {}));
  return report(checking, node, {
    code: 'UNKNOWN_FIELD',
    message: {
      'zh-CN': `这里不能用“${node.name}”${meant ? `，是不是“${meant}”？` : '：没有当前记录'}`,
      en: `“${node.name}” means nothing here${meant ? `; did you mean “${meant}”?` : ': there is no record'}`,
    },
  });
};

function optionOwner(table: TableSchema, name: string): string | undefined {
  for (const field of table.fields.values())
    if (field.type.kind === 'text' && field.type.options?.includes(name)) return labelsOf(field)[0] ?? field.key;
  return undefined;
}

const unknownTable = (key: string) => ({
  code: 'UNKNOWN_TABLE',
  message: { 'zh-CN': `没有表“${key}”`, en: `There is no table “${key}”` },
});

const quoteOption = (name: string, owner: string) => ({
  code: 'QUOTE_OPTION',
  message: {
    'zh-CN': `“${name}”是“${owner}”的选项，要加引号写成 '${name}'`,
    en: `“${name}” is an option of ${owner}: write it in quotes, '${name}'`,
  },
  fix: `'${name}'`,
});

const gluedKeyword = (keyword: string) => ({
  code: 'UNKNOWN_FIELD',
  message: { 'zh-CN': `“${keyword}”两侧要有空格`, en: `“${keyword}” needs a space on both sides` },
});

const outerField = (name: string) => ({
  code: 'UNKNOWN_FIELD',
  message: {
    'zh-CN': `“${name}”是本记录的字段，在“其中”里要写成 本记录.${name}`,
    en: `“${name}” is a field of the record; inside “where” write record.${name}`,
  },
  fix: `record.${name}`,
});
