import type { Form } from '@stepwell/definition';
import { useMemo, useRef, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import { changedValues, type DraftPlace, forgetDraft, keepDraft, readDraft } from './draft.ts';
import type { FormState } from './form-state.ts';
import { type Judge, judgeOf, type WireValues } from './judge.ts';
import type { LayoutSection } from './layout.ts';
import { problemsOf } from './problems-of.ts';
import { useAutofill } from './use-autofill.ts';
import { useConditions } from './use-conditions.ts';

export interface FormAsk {
  readonly sections: readonly LayoutSection[];
  readonly table: string;
  /** What the form begins with. */
  readonly initial: WireValues;
  /** What the record has already; the form begins with `initial`. Left out: the same. */
  readonly before?: WireValues | undefined;
  /** The form that is filled: what it proposes. */
  readonly form?: Pick<Form, 'autofill'> | undefined;
  /** Where half-filled values are kept; left out: nowhere. */
  readonly draft?: DraftPlace | undefined;
  /** Gets the values that were changed. A refusal with problems is shown at its fields. */
  readonly save: (changed: WireValues) => Promise<unknown>;
}

const noProblems: ReadonlyMap<string, readonly string[]> = new Map();

/** A form at work: its values, what is wrong with them, and saving. */
export function useForm({ sections, table, initial, before = initial, form, draft, save }: FormAsk) {
  const here = useApp();
  const { say } = useWords();
  const sentence = useSentence();
  const kept = useRef(draft ? readDraft(draft) : null);
  const [values, setValues] = useState<WireValues>({ ...initial, ...kept.current?.values });
  const [restored, setRestored] = useState(kept.current !== null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(noProblems);
  const [saving, setSaving] = useState(false);
  const conditions = useConditions(table, sections);
  const judge: Judge = useMemo(() => judgeOf({ here, sections, say, conditions }), [here, sections, say, conditions]);
  const judgement = useMemo(() => judge(values), [judge, values]);
  const change = (next: WireValues) => {
    setValues(next);
    setRefused(noProblems);
    if (draft) keepDraft(draft, changedValues(initial, next), Date.now());
  };
  const { suggestions, accept } = useAutofill({ table, form, before, values, judgement, write: change });
  const discard = () => {
    if (draft) forgetDraft(draft);
    setValues(initial);
    setRestored(false);
  };
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (judgement.problems.size > 0) return false;
    setSaving(true);
    try {
      await save(sent(initial, values, judgement.hidden));
      if (draft) forgetDraft(draft);
      return true;
    } catch (error) {
      const fields = sections.flatMap((section) => section.items.map((item) => item.key));
      setRefused(error instanceof ApiError ? problemsOf(error, fields, sentence(error)) : new Map([['', [sentence(error)]]]));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const shown = useMemo(() => merged(judgement.problems, refused, tried ? null : left), [judgement, refused, tried, left]);
  const leave = (field: string) => setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
  return { values, change, judgement, shown, suggestions, accept, leave, submit, saving, restored, discard };
}

/** What is hidden is not sent. */
const sent = (initial: WireValues, values: WireValues, hidden: ReadonlySet<string>): WireValues =>
  Object.fromEntries(Object.entries(changedValues(initial, values)).filter(([key]) => !hidden.has(key)));

function merged(judged: FormState['shown'], refused: FormState['shown'], only: ReadonlySet<string> | null): FormState['shown'] {
  const visible = [...judged].filter(([field]) => !only || only.has(field));
  return new Map([...visible, ...refused]);
}
