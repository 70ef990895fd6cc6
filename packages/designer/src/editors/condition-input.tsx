import { printFormula } from '@stepwell/expression';
import { type Filter, FilterBar, type FilterHere, filterLogic, labelledFields, readFilter, useApp } from '@stepwell/ui/design';
import { Button } from 'antd';
import { Suspense, useMemo, useState } from 'react';
import { useDraftRules } from '../here/use-draft-rules.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './editors.module.css';
import { FormulaInput } from './formula/formula-input.tsx';

interface ConditionInputProps {
  /** The address of the condition. */
  readonly at: string;
  readonly table: string;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (formula: string | undefined) => void;
}

/** A condition as sentences that are picked, or as the text of a formula. Stands within DraftApp. */
export function ConditionInput({ at, table, label, value, onChange }: ConditionInputProps) {
  const { say } = useDesignWords();
  const [isText, setText] = useState(false);
  const here = useCondition(table, value, onChange);
  const [editing, edit] = useState<number>();
  const mustWrite = here === undefined;
  return (
    <fieldset className={styles['condition']} aria-label={label}>
      {isText || mustWrite ? (
        <FormulaInput at={at} label={label} hasLabel={false} table={table} expected="boolean" value={value} onChange={onChange} />
      ) : (
        <Suspense fallback={null}>
          <FilterBar
            mustAsk
            here={here}
            where={undefined}
            as={undefined}
            editing={editing}
            edit={edit}
            clear={() => onChange(undefined)}
            unfold={() => undefined}
          />
        </Suspense>
      )}
      <Button type="text" size="small" disabled={mustWrite} onClick={() => setText(!isText)}>
        {say(isText || mustWrite ? 'condition.picked' : 'condition.text')}
      </Button>
    </fieldset>
  );
}

/** The condition as sentences; undefined where it cannot be understood, or not yet. */
function useCondition(table: string, value: unknown, onChange: ConditionInputProps['onChange']): FilterHere | undefined {
  const here = useApp();
  const draft = useDraftRules();
  const full = here.tables.get(table);
  return useMemo(() => {
    if (!full || !draft) return undefined;
    const askable = labelledFields(here, full);
    const byPath = new Map(askable.map(({ path, field }) => [path, field]));
    const fields = { at: (path: string) => byPath.get(path), context: here.context };
    const formula = value === undefined ? undefined : draft.rules.formula(table, value);
    if (value !== undefined && !formula) return undefined;
    const filter: Filter = formula ? readFilter(formula.logic, fields) : { join: 'and', parts: [] };
    const set = (next: Filter) => {
      const logic = filterLogic(next, fields);
      onChange(logic === undefined ? undefined : printFormula(logic, { locale: 'en' }));
    };
    return { filter, askable, fields, words: (logic) => draft.sentence(table, logic), set };
  }, [here, full, draft, table, value, onChange]);
}
