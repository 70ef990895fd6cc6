import { opaque, rows } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { option } from '../../values/options.ts';
import { ID_SCHEMA, readId } from '../../values/references.ts';

const MOST = 1000;

interface LineField {
  readonly key: string;
}
const fieldsOf = (options: Options) => (options['fields'] ?? []) as readonly LineField[];

/** Rows of their own below a record. Inner rows carry wire values: the engine reads them with the fields of the rows' table. */
export const lines = defineFieldType({
  name: 'lines',
  label: { 'zh-CN': '明细', en: 'Lines' },
  summary: { 'zh-CN': '记录下面的一张小表，例如产品明细', en: 'A small table within a record, such as its items' },
  icon: 'TableOutlined',
  group: 'relation',
  options: {
    properties: {
      fields: option('列', 'Columns', {
        type: 'array',
        minItems: 1,
        maxItems: 60,
        items: { type: 'object', 'x-extension': 'field' },
      }),
      minRows: option('最少行数', 'Fewest rows', { type: 'integer', minimum: 0, maximum: MOST }),
      maxRows: option('最多行数', 'Most rows', { type: 'integer', minimum: 1, maximum: MOST }),
    },
    required: ['fields'],
  },
  type: (options) => (options['table'] === undefined ? opaque : rows(String(options['table']))),
  storage: () => 'rows',
  rows: 'lines',
  wire: (options) => ({
    type: 'array',
    maxItems: (options['maxRows'] as number | undefined) ?? MOST,
    items: {
      type: 'object',
      properties: Object.fromEntries([['id', ID_SCHEMA], ...fieldsOf(options).map(({ key }) => [key, {}] as const)]),
      additionalProperties: false,
    },
  }),
  read: (wire, options) => {
    if (!Array.isArray(wire)) throw notRows();
    checkCount(wire.length, options);
    return wire.length === 0 ? null : wire.map((row) => readRow(row, options));
  },
  write: (value) => value,
  format: (value, _options, { locale }) => {
    const count = (value as readonly unknown[]).length;
    return locale === 'en' ? `${count} ${count === 1 ? 'row' : 'rows'}` : `${count} 行`;
  },
  examples: [
    [
      {
        fields: [
          { key: 'item', type: 'text', label: { 'zh-CN': '名称', en: 'Item' } },
          { key: 'qty', type: 'number', label: { 'zh-CN': '数量', en: 'Quantity' } },
        ],
      },
      [
        { item: '球阀', qty: 2 },
        { item: '法兰', qty: 8 },
      ],
      '2 行',
    ],
    [{ fields: [{ key: 'step', type: 'text' }], maxRows: 5 }, [{ id: 'l-1', step: '打样' }], '1 行'],
    [
      {
        fields: [
          { key: 'from', type: 'number' },
          { key: 'rate', type: 'percent' },
        ],
      },
      [
        { from: 0, rate: 0.05 },
        { from: 100, rate: 0.08 },
        { from: 500, rate: 0.1 },
      ],
      '3 行',
    ],
  ],
});

function readRow(row: unknown, options: Options): { readonly [key: string]: unknown } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw notRows();
  const known = new Set(['id', ...fieldsOf(options).map(({ key }) => key)]);
  const unknownKey = Object.keys(row).find((key) => !known.has(key));
  if (unknownKey !== undefined)
    throw bad('NO_SUCH_COLUMN', `明细里没有“${unknownKey}”这一列`, `The lines have no column “${unknownKey}”`);
  const values = row as { readonly [key: string]: unknown };
  return values['id'] === undefined ? values : { ...values, id: readId(values['id']) };
}

function checkCount(count: number, options: Options): void {
  const { minRows = 0, maxRows = MOST } = options as { minRows?: number; maxRows?: number };
  if (count < minRows) throw bad('TOO_FEW', `至少要有 ${minRows} 行`, `At least ${minRows} rows are needed`);
  if (count > maxRows)
    throw bad('TOO_MANY', `最多 ${maxRows} 行，现在有 ${count} 行`, `At most ${maxRows} rows; there are ${count}`);
}

const notRows = () => bad('NOT_ROWS', '这里要填若干行明细', 'This has to be a list of rows');
