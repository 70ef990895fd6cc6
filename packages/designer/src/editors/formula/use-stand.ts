import { type FormulaStand, formulaStandAt, type Operation } from '@stepwell/definition';
import type { Expected } from '@stepwell/expression';
import { useApp } from '@stepwell/ui/design';
import { useDeferredValue, useMemo } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { type DraftRules, useDraftRules } from '../../here/use-draft-rules.ts';

export interface StandAsked {
  /** The address of the formula. */
  readonly at: string;
  /** Puts a formula there, where what holds it is not there yet. */
  readonly probe?: readonly Operation[] | undefined;
  /** Of which table bare names speak, and what it must give, where the files do not say it. */
  readonly table?: string | undefined;
  readonly expected?: Expected | undefined;
}

export interface Standing {
  readonly draft: DraftRules;
  readonly stand: FormulaStand;
}

/** What a formula may speak of where it stands; undefined while the language is on its way, and where the draft makes no sense. */
export function useStand({ at, probe, table, expected }: StandAsked): Standing | undefined {
  // Understanding the whole file anew is not what somebody who types elsewhere in it waits for.
  const files = useDeferredValue(useDesign().files);
  const { context } = useApp();
  const draft = useDraftRules();
  const known = JSON.stringify(probe);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a probe is made anew each time and is the same as long as it says the same
  return useMemo(() => {
    if (!draft) return undefined;
    const { vocabulary, rules } = draft;
    const { schema } = rules;
    const found = formulaStandAt(files, at, { schema, vocabulary, context, ...(probe && { probe }) });
    const plain: FormulaStand = {
      schema,
      scope: { ...(table !== undefined && { table }), scopes: { me: { kind: 'row', table: 'user' } } },
      operators: vocabulary.operators,
      ...(expected !== undefined && { expected }),
      isTimer: false,
    };
    return { draft, stand: found ?? plain };
  }, [files, at, known, table, expected, draft, context]);
}
