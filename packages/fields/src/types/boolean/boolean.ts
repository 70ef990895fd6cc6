import { boolean as booleanType } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad, quote } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';

const YES = new Set(['是', '有', '对', '真', '已', '√', '✓', '✔', '☑', 'y', 'yes', 't', 'true', '1', 'on', 'x']);
const NO = new Set(['否', '无', '没有', '错', '假', '未', '不是', '×', '✗', '✘', '☐', 'n', 'no', 'f', 'false', '0', 'off', '-']);

/** Yes or no, never blank: what nobody ticked is no. */
export const boolean = defineFieldType({
  name: 'boolean',
  label: { 'zh-CN': '是否', en: 'Yes or no' },
  summary: { 'zh-CN': '开关，没有勾选就是否', en: 'A switch; what nobody ticked is no' },
  icon: 'CheckSquareOutlined',
  group: 'choice',
  options: { properties: {} },
  type: () => booleanType,
  storage: () => 'column',
  column: () => columnOf(booleanType),
  wire: () => ({ type: 'boolean', default: false }),
  read: (wire) => {
    if (typeof wire !== 'boolean') throw notYesOrNo(wire);
    return wire;
  },
  write: (value) => value,
  parse: (text) => {
    const word = text.normalize('NFKC').trim().toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    throw notYesOrNo(text);
  },
  format: (value, _options, { locale }) => (locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否'),
  examples: [
    [{}, true, '是'],
    [{}, false, '否'],
    [{ default: true }, true, '是'],
  ],
});

const notYesOrNo = (value: unknown) =>
  bad('NOT_YES_OR_NO', `“${quote(value)}”看不懂，请写“是”或“否”`, `“${quote(value)}” is neither yes nor no; write yes or no`);
