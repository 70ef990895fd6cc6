import { ref, rows } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';
import { option } from '../../values/options.ts';
import { ID_SCHEMA, nameOf, readId, readIds } from '../../values/references.ts';
import { inverseOption, onDeleteOption, tableOption } from '../../values/relation-options.ts';

const tableOf = (options: Options) => String(options['table']);
const isMatched = (options: Options) => options['match'] !== undefined;

/** One record of another table; with `match`, all its records for which a formula is true. */
export const relation = defineFieldType({
  name: 'relation',
  label: { 'zh-CN': '关联', en: 'Relation' },
  summary: {
    'zh-CN': '另一张表的一条记录，或按公式匹配的多条',
    en: 'A record of another table, or those that a formula matches',
  },
  icon: 'LinkOutlined',
  group: 'relation',
  options: {
    properties: {
      table: tableOption,
      inverse: inverseOption,
      onDelete: onDeleteOption,
      match: option('匹配条件', 'Matched by', { 'x-formula': 'boolean', 'x-rows': 'table' }),
    },
    required: ['table'],
  },
  type: (options) => (isMatched(options) ? rows(tableOf(options)) : ref(tableOf(options))),
  storage: (options) => (isMatched(options) ? 'none' : 'column'),
  column: () => columnOf(ref('')),
  wire: (options) => (isMatched(options) ? { type: 'array', items: ID_SCHEMA } : ID_SCHEMA),
  read: (wire, options) => (isMatched(options) ? readIds(wire) : readId(wire)),
  write: (value) => value,
  format: (value, options, context) =>
    (Array.isArray(value) ? value : [value]).map((id) => nameOf(tableOf(options), id, context)).join(', '),
  checkOptions: (options) => {
    const extra = (['inverse', 'onDelete'] as const).find((name) => isMatched(options) && options[name] !== undefined);
    if (!extra) return [];
    const { code, words } = bad('MATCH_HOLDS_NO_KEY', `按公式匹配的关联没有“${extra}”`, `A matched relation has no “${extra}”`);
    return [{ at: extra, code, message: words }];
  },
  examples: [
    [{ table: 'shelf' }, 'c-1', 'c-1'],
    [
      { table: 'shelf', inverse: 'books', onDelete: 'restrict' },
      '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f',
      '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f',
    ],
    [{ table: 'visit', match: 'owner = record.person' }, ['v-1', 'v-2'], 'v-1, v-2'],
  ],
});
