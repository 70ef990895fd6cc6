import type { Filter, Page, Query, Widget } from '@stepwell/definition';
import { type FieldType, readPlain } from '@stepwell/fields';
import type { Actor } from '../command/actor.ts';
import { makeDirectory } from '../command/directory.ts';
import { environmentOf } from '../command/environment.ts';
import { type FilterValue, filterScopes, pageFilters } from '../pages/page-filters.ts';
import type { QueryAnswer } from '../ports/store.ts';
import { noSuch } from './mistake.ts';
import type { World } from './world.ts';

export interface PageVisit {
  readonly page: unknown;
  /** Plain values of the page's filters; those left out take their defaults. */
  readonly filters?: unknown;
  readonly actor: Actor;
}

/** What a widget asked, and what it was answered. */
export interface Asked {
  readonly query: Query;
  readonly answer: QueryAnswer;
}

/** The answers of a widget by the names of its queries. */
export type Answers = ReadonlyMap<string, Asked>;

/** Opens a page as someone and asks every widget's queries: the answers by the widgets' keys. */
export async function askPage(world: World, visit: PageVisit): Promise<ReadonlyMap<string, Answers>> {
  const answered = new Map<string, Answers>();
  for (const { key } of pageOf(world, visit.page).widgets) answered.set(key, await askWidget(world, key, visit));
  return answered;
}

/** Asks the queries of one widget of a page: the answers by the queries' names. */
export async function askWidget(world: World, key: unknown, visit: PageVisit): Promise<Answers> {
  const page = pageOf(world, visit.page);
  const widget = page.widgets.find((one) => one.key === key);
  if (!widget)
    throw noSuch(
      { 'zh-CN': '部件', en: 'widget' },
      String(key),
      page.widgets.map((one) => one.key),
    );
  const filters = filtersOf(world, page, visit);
  const values = Object.fromEntries(filters.map(({ filter, value }) => [filter.key, value]));
  const queries = Object.entries(world.ports.queriesOf(world.model, widget as Widget, { filters: values, now: world.now }));
  const answered = queries.map(
    async ([name, query]) => [name, { query, answer: await ask(world, query, { actor: visit.actor, filters }) }] as const,
  );
  return new Map(await Promise.all(answered));
}

function pageOf({ model }: World, key: unknown): Page {
  const page = model.pages.get(String(key));
  if (!page) throw noSuch({ 'zh-CN': '页面', en: 'page' }, String(key), [...model.pages.keys()]);
  return page;
}

/** Asks a query as someone. */
export function ask(
  world: World,
  query: Query,
  { actor, filters = [] }: { actor: Actor; filters?: readonly FilterValue[] },
): Promise<QueryAnswer> {
  return world.store.query(world.model, { actor, query, now: world.now, ...filterScopes(filters) });
}

function filtersOf({ model, now }: World, page: Page, { filters, actor }: PageVisit): readonly FilterValue[] {
  const given = (filters ?? {}) as Record<string, unknown>;
  const environment = environmentOf({ model, directory: makeDirectory([]), now, actor }, null);
  const chosen = (filter: Filter, type: FieldType) => {
    const written = given[filter.key];
    return written === undefined ? undefined : readPlain(type, written, filter, model.context);
  };
  return pageFilters({ model, page, environment, chosen });
}
