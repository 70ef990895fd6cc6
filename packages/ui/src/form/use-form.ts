import type { Form } from '@stepwell/definition';
import { useMemo, useRef, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { isBlank } from '../cell/is-blank.ts';
import { useWords } from '../words/words.ts';
import { type Attempt, changedValues, type DraftPlace, forgetDraft, keepDraft, readDraft } from './draft.ts';
import type { FormState } from './form-state.ts';
import { type Judge, type Judgement, judgeOf, type WireValues } from './judge.ts';
import type { LayoutSection } from './layout.ts';
import { useAutofill } from './use-autofill.ts';
import { useConditions } from './use-conditions.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useFilling, useRefused } from './use-filling.ts';
import { useSending } from './use-sending.ts';
import { useWhenBack } from './use-when-back.ts';

export interface FormAsk {
  readonly sections: readonly LayoutSection[];
  readonly table: string;
  /** What the form begins with. */
  readonly initial: WireValues;
  /** What the record has already, nothing where it is only being made; the form begins with `initial`. Left out: the same. */
  readonly before?: WireValues | undefined;
  /** The form that is filled: what it says of itself and what it proposes. */
  readonly form?: Pick<Form, 'autofill' | 'help'> | undefined;
  /** What the last new record had. */
  readonly last?: WireValues | undefined;
  /** The form of the app as which it is measured how this is filled in; left out: it is not. */
  readonly measured?: string | undefined;
  /** Where half-filled values are kept; left out: nowhere. */
  readonly draft?: DraftPlace | undefined;
  /** Gets the values that were changed, and the key under which they are sent. A refusal with problems is shown at its fields. */
  readonly save: (changed: WireValues, key: string) => Promise<unknown>;
}

/** A form at work: its values, what is wrong with them, and saving. */
export function useForm({ sections, table, initial, before = initial, form, last, draft, measured, save }: FormAsk) {
  const kept = useRef(draft ? readDraft(draft) : null);
  const [values, setValues] = useState<WireValues>({ ...initial, ...kept.current?.values });
  const [restored, setRestored] = useState(kept.current !== null);
  const [tried, setTried] = useState(false);
  const judgement = useJudgement({ table, sections, isNew: Object.keys(before).length === 0 }, values);
  const keep = (next: WireValues, attempt: Attempt | undefined) => {
    if (draft) keepDraft(draft, changedValues(initial, next), Date.now(), attempt);
  };
  const fields = useMemo(() => sections.flatMap((section) => section.items.map((item) => item.key)), [sections]);
  const begin = (attempt: Attempt) => keep(values, attempt);
  const watch = useFilling({ form: measured, isResumed: kept.current !== null });
  const { send, forget, attempt, refused, ...sending } = useSending({ last: kept.current?.attempt, fields, save, begin });
  const change = (next: WireValues) => {
    watch.change(values, next);
    setValues(next);
    forget();
    keep(next, attempt.current);
  };
  const { suggestions, accept } = useAutofill({ table, form, before, last, values, judgement, write: change });
  const discard = () => {
    if (draft) forgetDraft(draft);
    setValues(initial);
    setRestored(false);
  };
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (!(await watch.send(judgement.problems, () => send(sent(initial, values, judgement.hidden))))) return false;
    if (draft) forgetDraft(draft);
    return true;
  };
  const duplicates = useDuplicates({ table, draft, before, values });
  useRefused(watch, refused);
  useWhenBack(sending.waits, () => void submit());
  const { shown, leave } = useShown({ values, judgement, refused, tried });
  const around = { suggestions, accept, duplicates, watch };
  return { values, change, judgement, shown, tried, leave, submit, restored, discard, ...around, ...sending };
}

interface Judged extends Pick<FormAsk, 'table' | 'sections'> {
  readonly isNew: boolean;
}

function useJudgement({ table, sections, isNew }: Judged, values: WireValues): Judgement {
  const here = useApp();
  const { say } = useWords();
  const conditions = useConditions(table, sections);
  const judge: Judge = useMemo(
    () => judgeOf({ here, table: here.tables.get(table), sections, say, conditions, isNew }),
    [here, table, sections, say, conditions, isNew],
  );
  return useMemo(() => judge(values), [judge, values]);
}

interface Told {
  readonly values: WireValues;
  readonly judgement: Judgement;
  readonly refused: FormState['shown'];
  readonly tried: boolean;
}

/** What is said now: of a field that was left, what is wrong with what stands in it; that something is missing only once saving was tried. */
function useShown({ values, judgement, refused, tried }: Told) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = (field: string) => setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
  const shown = useMemo(() => {
    const filled = new Set([...left].filter((field) => !isBlank(values[field])));
    return merged(judgement.problems, refused, tried ? null : filled);
  }, [values, judgement, refused, tried, left]);
  return { shown, leave };
}

/** What is hidden is not sent. */
const sent = (initial: WireValues, values: WireValues, hidden: ReadonlySet<string>): WireValues =>
  Object.fromEntries(Object.entries(changedValues(initial, values)).filter(([key]) => !hidden.has(key)));

function merged(judged: FormState['shown'], refused: FormState['shown'], only: ReadonlySet<string> | null): FormState['shown'] {
  const visible = [...judged].filter(([field]) => !only || only.has(field));
  return new Map([...visible, ...refused]);
}
