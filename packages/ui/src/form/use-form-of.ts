import type { Form, FullTable } from '@stepwell/definition';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { useNearby, useRules } from '../rules/use-rules.ts';
import type { WireValues } from './judge.ts';
import { formsFor, type LayoutSection, layoutOf } from './layout.ts';

const nothing: readonly LayoutSection[] = [];

/** The form of a table that fits a record with these values: the first whose condition holds. */
export function useFormOf(
  table: FullTable,
  purpose: 'create' | 'edit',
  values: WireValues,
): { form: Form | undefined; sections: readonly LayoutSection[] } {
  const { app } = useApp();
  const forms = useMemo(() => formsFor(app, table, purpose), [app, table, purpose]);
  const rules = useRules(forms.some((form) => form.when !== undefined));
  const nearby = useNearby();
  const form = forms.find((one) => one.when === undefined || rules?.holds(table.key, one.when, values, nearby) === true);
  const sections = useMemo(() => (form ? layoutOf(table, form) : nothing), [form, table]);
  return { form, sections };
}
