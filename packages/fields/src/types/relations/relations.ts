import { rows } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { ID_SCHEMA, nameOf, readIds } from '../../values/references.ts';
import { inverseOption, tableOption } from '../../values/relation-options.ts';

const tableOf = (options: Options) => String(options['table']);

/** Any number of records of another table, kept as pairs in a table of its own. */
export const relations = defineFieldType({
  name: 'relations',
  label: { 'zh-CN': '多对多关联', en: 'Relations' },
  summary: { 'zh-CN': '另一张表的多条记录', en: 'Several records of another table' },
  icon: 'ShareAltOutlined',
  group: 'relation',
  options: { properties: { table: tableOption, inverse: inverseOption }, required: ['table'] },
  type: (options) => rows(tableOf(options)),
  storage: () => 'rows',
  rows: 'pairs',
  wire: () => ({ type: 'array', items: ID_SCHEMA, uniqueItems: true, maxItems: 1000 }),
  read: (wire) => readIds(wire),
  write: (value) => value,
  format: (value, options, context) =>
    (value as readonly string[]).map((id) => nameOf(tableOf(options), id, context)).join(context.locale === 'en' ? ', ' : '、'),
  examples: [
    [{ table: 'book' }, ['p-1', 'p-2'], 'p-1、p-2'],
    [{ table: 'book', inverse: 'bundles' }, ['p-1'], 'p-1'],
    [{ table: 'partner' }, ['x', 'y', 'z'], 'x、y、z'],
  ],
});
