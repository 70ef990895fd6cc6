import type { FullTable } from '@stepwell/definition';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import type { AppRules, Nearby } from '../rules/app-rules.ts';
import { useNearby, useRules } from '../rules/use-rules.ts';
import { wordsOf } from '../words/words.ts';
import type { Conditions, WireValues } from './judge.ts';
import type { LayoutItem, LayoutSection } from './layout.ts';

const conditionsOfItem = (item: LayoutItem): unknown[] => {
  const { requiredWhen, readOnlyWhen } = item.field.definition;
  return [item.visible, item.requiredWhen, item.readOnlyWhen, requiredWhen, readOnlyWhen];
};

/** Whether anything about the form is decided by a formula. */
const hasConditions = (table: FullTable | undefined, sections: readonly LayoutSection[]): boolean =>
  (table?.definition.checks?.length ?? 0) > 0 ||
  sections
    .flatMap((section) => [section.visible, ...section.items.flatMap(conditionsOfItem)])
    .some((source) => source !== undefined);

interface Standing {
  readonly rules: AppRules;
  readonly table: FullTable;
  readonly sections: readonly LayoutSection[];
  readonly nearby: Nearby;
  readonly locale: string;
}

/** What formulas say of a form; where one cannot be known here, the form lets it pass and the server decides. */
export function conditionsOf({ rules, table, sections, nearby, locale }: Standing): Conditions {
  const visible = new Map<string, unknown>();
  for (const section of sections) {
    visible.set(`section:${section.key}`, section.visible);
    for (const item of section.items) visible.set(item.key, item.visible);
  }
  const found = (sources: readonly unknown[], values: WireValues) =>
    sources.find((source) => source !== undefined && rules.holds(table.key, source, values, nearby) === true);
  return {
    hidden: (name, values) => {
      const source = visible.get(name);
      return source !== undefined && rules.holds(table.key, source, values, nearby) === false;
    },
    required: (item, values) => found([item.requiredWhen, item.field.definition.requiredWhen], values) !== undefined,
    readOnlyBy: (item, values) => found([item.readOnlyWhen, item.field.definition.readOnlyWhen], values),
    checks: (values) =>
      (table.definition.checks ?? [])
        .filter(({ check }) => rules.holds(table.key, check, values, nearby) === false)
        .map((check) => [check.at ?? '', wordsOf(check.else, locale) || rules.demand(table.key, check.check)] as const),
  };
}

/** The conditions of a form, once the rules that understand formulas are here. */
export function useConditions(key: string, sections: readonly LayoutSection[]): Conditions | undefined {
  const { tables, context } = useApp();
  const table = tables.get(key);
  const rules = useRules(useMemo(() => hasConditions(table, sections), [table, sections]));
  const nearby = useNearby();
  return useMemo(
    () => (rules && table ? conditionsOf({ rules, table, sections, nearby, locale: context.locale }) : undefined),
    [rules, table, sections, nearby, context.locale],
  );
}
