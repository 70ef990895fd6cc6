import type { Variable } from '../node.ts';
import type { FieldSchema, TableSchema } from '../schema.ts';
import { type GluedWord, gluedWord } from '../text/glued-word.ts';
import { isPlainName } from '../text/scan-name.ts';
import { type Checking, report, rootOf } from './checking.ts';
import { fieldNamed, fieldNames, labelIn } from './field-labels.ts';
import { nearest } from './nearest.ts';

/** Says that a table has no such field, and what may have been meant. */
export function reportMissingField(
  node: Variable,
  checking: Checking,
  { table: key, name }: { readonly table: string; readonly name: string },
): undefined {
  const table = checking.schema.tables.get(key);
  if (!table) return report(checking, node, unknownTable(key));
  const owner = optionOwner(table, name);
  if (owner) return report(checking, node, quoteOption(name, owner));
  const glued = gluedWord(name);
  if (glued) return report(checking, node, withoutSpaces(glued, node.name === name));
  const root = checking.schema.tables.get(rootOf(checking.frame)?.table ?? '');
  if (checking.frame.outer && root && root !== table && fieldNamed(root, name)) return report(checking, node, outerField(name));
  if (isCallable(name, checking)) return report(checking, node, needBrackets(name));
  const meant = nearest(name, [...fieldNames(table), ...Object.keys(checking.scope.scopes ?? {})]);
  const hintZh = meant ? `，是不是“${meant}”？` : '';
  const hintEn = meant ? `; did you mean “${meant}”?` : '';
  return report(checking, node, {
    code: 'UNKNOWN_FIELD',
    message: {
      'zh-CN': `“${labelIn(table, 'zh-CN')}”里没有字段“${name}”${hintZh}`,
      en: `“${labelIn(table, 'en')}” has no field “${name}”${hintEn}`,
    },
    ...(meant && fixOf(node, name, meant)),
  });
}

/** The name in its path with the one that was meant in its place. */
function fixOf(node: Variable, name: string, meant: string): { readonly fix: string } | undefined {
  const written = isPlainName(meant) ? meant : `[${meant}]`;
  if (node.name === name) return { fix: written };
  const names = node.name.split('.');
  const isSure = !node.bracketed && names.every(isPlainName) && names.filter((one) => one === name).length === 1;
  return isSure ? { fix: names.map((one) => (one === name ? written : one)).join('.') } : undefined;
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

const optionOwner = (table: TableSchema, name: string): FieldSchema | undefined =>
  [...table.fields.values()].find(({ type }) => type.kind === 'text' && type.options?.includes(name));

const unknownTable = (key: string) => ({
  code: 'UNKNOWN_TABLE',
  message: { 'zh-CN': `没有表“${key}”`, en: `There is no table “${key}”` },
});

const quoteOption = (name: string, owner: FieldSchema) => ({
  code: 'QUOTE_OPTION',
  message: {
    'zh-CN': `“${name}”是“${labelIn(owner, 'zh-CN')}”的选项，要加引号写成 '${name}'`,
    en: `“${name}” is an option of “${labelIn(owner, 'en')}”: write it in quotes, '${name}'`,
  },
  fix: `'${name}'`,
});

const withoutSpaces = ({ word, operator, fix }: GluedWord, isWhole: boolean) => ({
  code: 'UNKNOWN_FIELD',
  message:
    word === operator
      ? { 'zh-CN': `“${word}”两侧要有空格`, en: `“${word}” needs a space on both sides` }
      : { 'zh-CN': `“${word}”要写成 ${operator}`, en: `Write ${operator} for “${word}”` },
  ...(isWhole ? { fix } : {}),
});

const isCallable = (name: string, { operators }: Checking): boolean =>
  operators.get(name.toLowerCase())?.some(({ parameters }) => parameters.every((parameter) => parameter.optional)) ?? false;

const needBrackets = (name: string) => ({
  code: 'UNKNOWN_FIELD',
  message: { 'zh-CN': `“${name}”是函数，要写成 ${name}()`, en: `“${name}” is a function: write ${name}()` },
  fix: `${name}()`,
});

const outerField = (name: string) => ({
  code: 'UNKNOWN_FIELD',
  message: {
    'zh-CN': `“${name}”是本记录的字段，在“其中”里要写成 本记录.${name}`,
    en: `“${name}” is a field of the record; inside “where” write record.${name}`,
  },
  fix: `record.${name}`,
});
