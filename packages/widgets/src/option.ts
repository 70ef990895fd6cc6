import type { Query, WidgetSpec } from '@stepwell/definition';
import { leadFields } from './row-lead.ts';
import type { Beginning, PageState } from './widget.ts';

type JsonSchema = WidgetSpec['options']['properties'][string];

/** The schema of an option, with the words of the designer's panel. */
export const option = (zh: string, en: string, schema: JsonSchema): JsonSchema => ({
  'x-title': { 'zh-CN': zh, en },
  ...schema,
});

/** The query a widget shows the answer to. */
export const dataOption = option('数据', 'Data', { $ref: '#/$defs/query' });

/** The fields a widget shows of each row (of measures and groups, their keys). */
export const columnsOption = option('列', 'Columns', {
  type: 'array',
  maxItems: 40,
  'x-rows': 'data',
  items: {
    anyOf: [
      { type: 'string', 'x-formula': 'any' },
      {
        type: 'object',
        properties: {
          field: { type: 'string', 'x-formula': 'any' },
          as: { type: 'string', enum: ['countdown'] },
          label: { 'x-label': true, anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
        },
        required: ['field'],
        additionalProperties: false,
      },
    ],
  },
});

export interface ColumnOption {
  readonly field: string;
  readonly as?: 'countdown';
  readonly label?: unknown;
}

/** The columns of a widget's options, each as an object. */
export const columnsIn = (options: Record<string, unknown>): readonly ColumnOption[] =>
  ((options['columns'] ?? []) as (string | ColumnOption)[]).map((column) =>
    typeof column === 'string' ? { field: column } : column,
  );

/** The fields that the columns of a widget show, with what showing them takes. */
export const fieldsShown = (options: Record<string, unknown>, page: Pick<PageState, 'shownWith'>): readonly string[] =>
  columnsIn(options).flatMap(({ field }) => [field, ...(page.shownWith?.(dataIn(options).from, field) ?? [])]);

/** The query of a widget's options. */
export const dataIn = (options: Record<string, unknown>): Query => options['data'] as Query;

/** A query for rows to be shown one by one: with the fields the widget shows, and no others. */
export function rowsAsked(query: Query, fields: readonly (string | undefined)[], limit: number): Query {
  const { group: _, measures: __, ...plain } = query;
  const shown = query.select ?? fields.filter((field) => field !== undefined);
  const select = [...new Set(['id', ...leadFields(query.from), ...shown])];
  return { ...plain, select, limit: query.limit ?? limit };
}

/** How many records there are. */
export const COUNTED = { key: 'count', formula: 'count()', label: { 'zh-CN': '数量', en: 'Count' } };

/** How many records there are of each kind: what a new chart shows until somebody says otherwise. */
export const counted = ({ table, group }: Beginning): Query => ({
  from: table,
  ...(group !== undefined && { group: [group] }),
  measures: [COUNTED],
});
