import Type, { type Static } from 'typebox';
import { Closed, Extension, Formula, Key, Label, ListOf, Maybe, OneOf, Ref } from './kit.ts';

export const Group = Type.Union([
  Formula('any'),
  Closed({ by: Formula('any'), all: Maybe(Type.Boolean()), label: Maybe(Label), as: Maybe(Key) }),
]);

/** A formula over the rows of a group. */
const Measured = Type.Unsafe<string | object>({ 'x-formula': 'any', 'x-measure': true, description: 'A formula over rows' });
/** A formula to sort by; `-` in front turns the order round. */
const Sorted = Type.Unsafe<string | object>({
  'x-formula': 'any',
  'x-sort': true,
  description: 'A formula; - in front: descending',
});

export const Measure = Closed({ key: Key, formula: Measured, label: Maybe(Label), format: Maybe(Type.String()) });

/** The one query object. `from` is a table, or a companion: `x.moves`. */
export const Query = Closed(
  {
    from: Ref('table'),
    where: Maybe(Formula('boolean')),
    group: Maybe(ListOf(Group)),
    measures: Maybe(ListOf(Measure)),
    select: Maybe(ListOf(Formula('any'))),
    sort: Maybe(ListOf(Sorted)),
    limit: Maybe(Type.Integer({ minimum: 1, maximum: 1000 })),
    compare: Maybe(OneOf('previous', 'year_ago')),
  },
  { title: 'Query', 'x-scope': 'from' },
);

/** What every widget has; the options of its kind stand beside these (packages/widgets). */
export const WidgetBase = {
  key: Key,
  id: Maybe(Type.String()),
  kind: Type.String(),
  label: Maybe(Label),
  help: Maybe(Label),
  at: Maybe(
    Type.Tuple(
      [
        Type.Integer({ minimum: 0, maximum: 11 }),
        Type.Integer({ minimum: 0 }),
        Type.Integer({ minimum: 1, maximum: 12 }),
        Type.Integer({ minimum: 1, maximum: 100 }),
      ],
      { description: 'x, y, width, height in a grid of 12' },
    ),
  ),
  visible: Maybe(Formula('boolean')),
};
const widgetBase = Closed(WidgetBase);
export type Widget = Static<typeof widgetBase> & Record<string, unknown>;

/** A filter of a page: the options of its field type stand beside these. Left blank it does not narrow. */
export const FilterBase = {
  key: Key,
  id: Maybe(Type.String()),
  label: Maybe(Label),
  help: Maybe(Label),
  type: Type.String(),
  default: Maybe(Formula('any')),
};
const filterBase = Closed(FilterBase);
export type Filter = Static<typeof filterBase> & Record<string, unknown>;

/** pages/*.json: a grid of widgets; a page with one widget is a view. */
export const Page = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    icon: Maybe(Type.String()),
    order: Maybe(Type.Number()),
    roles: Maybe(ListOf(Ref('role'))),
    table: Maybe(Ref('table')),
    filters: Maybe(ListOf(Extension('filter'), { maxItems: 12 })),
    widgets: ListOf(Extension('widget')),
  },
  { title: 'Page', 'x-record': 'table', 'x-gives': { filters: 'filter' } },
);
type PageShape = Static<typeof Page>;
export type Page = Omit<PageShape, 'widgets' | 'filters'> & { widgets: Widget[]; filters?: Filter[] };
export type Query = Static<typeof Query>;
export type Measure = Static<typeof Measure>;
export type Group = Static<typeof Group>;
