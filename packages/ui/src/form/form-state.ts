import { createContext, useContext } from 'react';
import type { Suggestion } from './autofill.ts';
import type { Judgement } from './judge.ts';
import type { LayoutSection } from './layout.ts';
import type { DuplicatesByField } from './use-duplicates.ts';
import type { FillingWatch } from './use-filling.ts';

/** What the parts of a form read; rjsf carries values and order, this carries the rest. */
export interface FormState {
  readonly table: string;
  readonly sections: readonly LayoutSection[];
  readonly judgement: Judgement;
  /** The sentences to show now: of fields that were filled wrongly and left, or of all once saving was tried. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
  readonly leave: (field: string) => void;
  /** What the form proposes for its fields, and the way to take it. */
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  readonly accept: (field: string) => void;
  /** What the record may be the same as, by the field that is alike. */
  readonly duplicates: DuplicatesByField;
  /** Told where the cursor is. */
  readonly watch: FillingWatch;
  /** The field that has the cursor when the form opens. */
  readonly first: string | undefined;
}

export const FormStateContext = createContext<FormState | null>(null);

export function useFormState(): FormState {
  const state = useContext(FormStateContext);
  if (!state) throw new Error('useFormState stands outside a form');
  return state;
}
