import type { Page, Query, Widget } from '@stepwell/definition';
import { checkFormula, compileFormula, type Type, type Value } from '@stepwell/expression';
import { readPlain } from '@stepwell/fields';
import type { Actor } from '../command/actor.ts';
import { makeDirectory } from '../command/directory.ts';
import { environmentOf } from '../command/environment.ts';
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

/** Opens a page as someone and asks every widget's queries. */
export async function askPage(world: World, visit: PageVisit): Promise<void> {
  for (const widget of pageOf(world, visit.page).widgets) await askWidget(world, widget.key, visit);
}

/** Asks the queries of one widget of a page: the answers by the queries' names. */
export async function askWidget(world: World, key: unknown, visit: PageVisit): Promise<ReadonlyMap<string, Asked>> {
  const page = pageOf(world, visit.page);
  const widget = page.widgets.find((one) => one.key === key);
  if (!widget)
    throw noSuch(
      { 'zh-CN': '部件', en: 'widget' },
      String(key),
      page.widgets.map((one) => one.key),
    );
  const filters = filtersOf(world, page, visit);
  const values = Object.fromEntries([...filters].map(([name, { value }]) => [name, value]));
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

interface FilterValue {
  readonly type: Type;
  readonly value: Value;
}
type Filters = ReadonlyMap<string, FilterValue>;

/** Asks a query as someone. */
export function ask(
  world: World,
  query: Query,
  { actor, filters = new Map() }: { actor: Actor; filters?: Filters },
): Promise<QueryAnswer> {
  const names = [...filters].map(([name, filter]) => [`filter.${name}`, filter] as const);
  return world.store.query(world.model, {
    actor,
    query,
    now: world.now,
    scopes: Object.fromEntries(names.map(([name, { value }]) => [name, value])),
    scopeTypes: Object.fromEntries(names.map(([name, { type }]) => [name, type])),
  });
}

function filtersOf(world: World, page: Page, { filters, actor }: PageVisit): Filters {
  const given = (filters ?? {}) as Record<string, unknown>;
  return new Map(
    (page.filters ?? []).flatMap((filter) => {
      const { model } = world;
      const type = model.vocabulary.fields.find(({ name }) => name === filter.type);
      if (!type) return [];
      const kind = type.type(filter, model.context);
      const written = given[filter.key];
      const value =
        written === undefined ? defaultOf(world, filter.default, actor) : readPlain(type, written, filter, model.context);
      return [[filter.key, { type: kind, value }] as const];
    }),
  );
}

function defaultOf({ model, now }: World, formula: string | object | undefined, actor: Actor): Value {
  if (formula === undefined) return null;
  const { formula: checked } = checkFormula(formula as string, { schema: model.schema, scope: {} });
  return checked ? compileFormula(checked)(environmentOf({ model, directory: makeDirectory([]), now, actor }, null)) : null;
}
