import type { Query } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { madeOnce } from '@stepwell/expression';

/** A query that a page asks, as it was written. */
export type PageQuery = Partial<Query> & { readonly from: string };

const known = new WeakMap<Model, readonly PageQuery[]>();

/** The queries that stand in an app's pages, whatever the widget: any object whose `from` names a table. */
export const pageQueries = (model: Model): readonly PageQuery[] =>
  madeOnce(known, model, () => [...model.pages.values()].flatMap((page) => queriesIn(page, model)));

function queriesIn(part: unknown, model: Model): PageQuery[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap((value) => queriesIn(value, model));
  return isQuery(part, model) ? [part, ...inner] : inner;
}

const isQuery = (part: object, model: Model): part is PageQuery =>
  'from' in part && typeof part.from === 'string' && model.tables.has(part.from);
