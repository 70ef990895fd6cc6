import type { Query, Widget } from '@stepwell/definition';
import type { Model } from '../model/model.ts';
import type { Store } from '../ports/store.ts';

/** What a scenario runs on. */
export interface ScenarioPorts {
  /** An empty store with the tables of this model, whose clock is `now`. */
  readonly openStore: (model: Model, now: () => number) => Promise<ScenarioStore>;
  /** What a widget asks, by name (packages/widgets knows); `data` is what expectations speak of, where there are several. */
  readonly queriesOf: (
    model: Model,
    widget: Widget,
    page: { filters: PageFilters; now: number },
  ) => { readonly [name: string]: Query };
}

export type PageFilters = { readonly [filter: string]: unknown };

export interface ScenarioStore {
  readonly store: Store;
  /** Closes it and opens it again on what it kept. */
  readonly restart: () => Promise<Store>;
  readonly close: () => Promise<void>;
}
