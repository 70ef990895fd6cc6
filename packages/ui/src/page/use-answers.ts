import type { Page, Query, Widget } from '@stepwell/definition';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AppHere, stageKeyOf, titleKey, useApp } from '../app/app-context.ts';
import { type QueryAnswer, rowsQuery } from '../data/records.ts';
import { mayAct } from '../shell/navigation.ts';
import type { PageFilters } from './filters/use-page-filters.ts';

/** A widget's queries by their names. */
export type Named = readonly (readonly [name: string, query: Query])[];

export interface Answers {
  readonly queries: Named;
  readonly asked: readonly UseQueryResult<QueryAnswer>[];
  /** The instant of the first that came. */
  readonly asOf: string | undefined;
}

/** Each process may call its stages otherwise: then a stage is shown with the process of the record, to those who may see it. */
const isStageOfMany = ({ app, roles }: AppHere, table: string, field: string): boolean =>
  field === stageKeyOf(app, table) &&
  app.processes.filter((process) => process.table === table).length > 1 &&
  roles.some((role) => mayAct([role], table, 'read') && role.tables?.[table]?.fields?.['process']?.read !== false);

/** What a widget asks, and what it was answered under the page's filters. */
export function useAnswers(page: Page, widget: Widget, { values }: PageFilters): Answers {
  const here = useApp();
  const hasFilters = (page.filters?.length ?? 0) > 0;
  const queries: Named = useMemo(() => {
    const titleOf = (table: string) => {
      const full = here.tables.get(table);
      return full ? titleKey(full) : 'id';
    };
    const stageOf = (table: string) => stageKeyOf(here.app, table);
    const shownWith = (table: string, field: string) => (isStageOfMany(here, table, field) ? ['process'] : []);
    const spec = here.vocabulary.widgets.find((one) => one.name === widget.kind);
    const state = { filters: values ?? {}, now: Date.now(), titleOf, stageOf, shownWith };
    return Object.entries<Query>(spec?.queries(widget, state) ?? {});
  }, [here, widget, values]);
  const on = hasFilters && values ? { page: page.key, filter: values } : {};
  const isReady = !hasFilters || values !== undefined;
  const asked = useQueries({
    queries: queries.map(([, query]) => ({ ...rowsQuery(here.key, query, on), enabled: isReady })),
  });
  return { queries, asked, asOf: asked.map((one) => one.data?.asOf ?? '').find(Boolean) };
}
