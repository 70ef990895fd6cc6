import { hash } from 'node:crypto';
import type { QueryRequest } from '@stepwell/engine';
import { refuseStore } from '../refusals.ts';
import type { Blanks } from './keyset.ts';

export type CursorValue = string | number | null;

/** Names the order a cursor belongs to. */
const orderName = ({ query }: QueryRequest): string =>
  hash('sha256', JSON.stringify([query.from, query.sort ?? []]), 'base64url').slice(0, 8);

/** The text that stands for the place after a row. */
export const writeCursor = (request: QueryRequest, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([orderName(request), ...values])).toString('base64url');

/** The values of a request's cursor. Throws INVALID_QUERY for one that belongs to another order, or is none. */
export function readCursor(request: QueryRequest, count: number): readonly CursorValue[] | undefined {
  if (request.after === undefined) return undefined;
  const [order, ...values] = parse(request.after);
  if (order !== orderName(request) || values.length !== count || !values.every(isValue)) throw badCursor();
  return values;
}

export const blanksOf = (values: readonly CursorValue[] | undefined): Blanks | undefined =>
  values?.map((value) => value === null);

const isValue = (value: unknown): value is CursorValue =>
  value === null || typeof value === 'string' || typeof value === 'number';

function parse(text: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** The refusal of a cursor that is none. */
export const badCursor = () => refuseStore('INVALID_QUERY', { problems: [bad] });

const bad = {
  path: '#/after',
  severity: 'error',
  code: 'BAD_CURSOR',
  message: {
    'zh-CN': '翻页位置已失效，请从第一页开始。',
    en: 'This place in the list is no longer valid. Begin with the first page.',
  },
} as const;
