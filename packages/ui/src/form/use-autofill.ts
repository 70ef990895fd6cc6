import type { Form } from '@stepwell/definition';
import { useEffect, useMemo, useRef } from 'react';
import { useApp } from '../app/app-context.ts';
import { isBlank } from '../cell/is-blank.ts';
import { useNearby, useRules } from '../rules/use-rules.ts';
import { isSame, lastSuggestions, suggestionsOf } from './autofill.ts';
import type { Judgement, WireValues } from './judge.ts';

interface Filling {
  readonly table: string;
  readonly form: Pick<Form, 'autofill'> | undefined;
  /** What the form began with before anyone filled anything; a new record: nothing. */
  readonly before: WireValues;
  readonly values: WireValues;
  readonly judgement: Judgement;
  /** What the last new record had, to be proposed for the same fields. */
  readonly last?: WireValues | undefined;
  /** Writes values as the person would, without taking them for his. */
  readonly write: (values: WireValues) => void;
}

/** What the form proposes now; what it may fill in by itself it does, where nobody has written. */
export function useAutofill({ table: key, form, before, last, values, judgement, write }: Filling) {
  const { tables, context } = useApp();
  const table = tables.get(key);
  const rules = useRules((form?.autofill?.length ?? 0) > 0);
  const nearby = useNearby();
  const filled = useRef<WireValues>({});
  const all = useMemo(() => {
    const asBefore = lastSuggestions(last, values);
    if (!rules || !table || !form) return asBefore;
    return new Map([...asBefore, ...suggestionsOf({ rules, table, form, nearby, context }, before, values)]);
  }, [rules, table, form, nearby, context, before, last, values]);
  const open = useMemo(
    () => new Map([...all].filter(([field]) => !judgement.hidden.has(field) && !judgement.readOnly.has(field))),
    [all, judgement],
  );
  const isFree = (field: string) => isBlank(values[field]) || isSame(values[field], filled.current[field]);
  const due = [...open].filter(([field, { fills }]) => fills && isFree(field) && !(field in declined(filled.current, values)));
  useEffect(() => {
    if (due.length === 0) return;
    const next = Object.fromEntries(due.map(([field, { value }]) => [field, value]));
    filled.current = { ...filled.current, ...next };
    write({ ...values, ...next });
  });
  const accept = (field: string) => {
    const suggestion = open.get(field);
    if (suggestion) write({ ...values, [field]: suggestion.value });
  };
  return { suggestions: open, accept };
}

/** What was filled in and then taken away by hand is not filled in again. */
const declined = (filled: WireValues, values: WireValues): WireValues =>
  Object.fromEntries(Object.entries(filled).filter(([field]) => isBlank(values[field])));
