import type { Query, WidgetSpec } from '@stepwell/definition';

/** What of the page and the app a query may depend on. */
export interface PageState {
  readonly filters: { readonly [key: string]: unknown };
  readonly now: number;
  /** The field that names a record of a table. */
  readonly titleOf: (table: string) => string;
  /** The field that holds the stage of a table's records. */
  readonly stageOf: (table: string) => string | undefined;
  /** Fields that must be known of a record for this one of it to be shown. */
  readonly shownWith?: (table: string, field: string) => readonly string[];
}

/** What a new widget can begin with: a table, and what of it is worth showing. */
export interface Beginning {
  readonly table: string;
  /** Fields that say most of a record, its title first. */
  readonly columns: readonly string[];
  /** What the records are best grouped by: their stage, or a choice; undefined where there is nothing. */
  readonly group: string | undefined;
}

/** A widget says everything about itself in its own folder: options, and the queries they ask (pure). Its picture stands behind ./ui. */
export interface Widget extends WidgetSpec {
  /** The queries it asks, by name; the page asks them and hands over the rows. */
  readonly queries: (options: Record<string, unknown>, page: PageState) => { readonly [name: string]: Query };
  /** How it stands on a page when somebody has just added it: so wide and so high in the grid of twelve, showing something at once. */
  readonly begins: {
    readonly size: readonly [width: number, height: number];
    readonly options: (from: Beginning) => Record<string, unknown>;
  };
}

export const defineWidget = <T extends Widget>(widget: T): T => Object.freeze(widget);
