import type { Query, WidgetSpec } from '@stepwell/definition';

/** What of the page and the app a query may depend on. */
export interface PageState {
  readonly filters: { readonly [key: string]: unknown };
  readonly now: number;
  /** The field that names a record of a table. */
  readonly titleOf: (table: string) => string;
  /** The field that holds the stage of a table's records. */
  readonly stageOf: (table: string) => string | undefined;
}

/** A widget says everything about itself in its own folder: options, and the queries they ask (pure). Its picture stands behind ./ui. */
export interface Widget extends WidgetSpec {
  /** The queries it asks, by name; the page asks them and hands over the rows. */
  readonly queries: (options: Record<string, unknown>, page: PageState) => { readonly [name: string]: Query };
}

export const defineWidget = <T extends Widget>(widget: T): T => Object.freeze(widget);
