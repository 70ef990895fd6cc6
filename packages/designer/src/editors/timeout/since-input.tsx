import { accepts } from '@stepwell/expression';
import { useApp, wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useState } from 'react';
import { useDraftRules } from '../../here/use-draft-rules.ts';
import { useDesignWords } from '../../words/words.ts';
import { FormulaInput } from '../formula/formula-input.tsx';

interface SinceInputProps {
  /** The address of the moment: it may be a formula. */
  readonly at?: string;
  readonly table: string;
  readonly value: unknown;
  readonly onChange: (since: string | undefined, name: string) => void;
}

const BEGIN = ' ';
const WRITTEN = '  ';
const NEVER: ReadonlySet<string> = new Set(['deleted_at', 'due_at', 'closed_at']);

/** From when time is counted: a moment or a day the record holds, when the condition came true, or what a formula gives. */
export function SinceInput({ at = '', table, value, onChange }: SinceInputProps) {
  const { tables, context } = useApp();
  const { say, locale } = useDesignWords();
  const rules = useDraftRules();
  const [isWritten, setWritten] = useState(false);
  const moments = [...(tables.get(table)?.fields.values() ?? [])]
    .filter(({ type, options }) => accepts('instant', type.type(options, context)))
    .filter(({ system, definition: { key } }) => !(system && NEVER.has(key)))
    .toSorted(
      (one, other) => Number(other.definition.key === 'stage_entered_at') - Number(one.definition.key === 'stage_entered_at'),
    )
    .map(({ definition: { key, label } }) => ({ value: key, label: wordsOf(label, locale, key) }));
  const options = [...moments, { value: BEGIN, label: say('timeout.sinceTrue') }];
  const chosen = value === undefined ? BEGIN : typeof value === 'string' ? value : JSON.stringify(value);
  const isFormula = isWritten || !options.some((one) => one.value === chosen);
  const all = [...options, { value: WRITTEN, label: say('condition.text') }];
  const nameOf = (since: string) => all.find((one) => one.value === since)?.label ?? rules?.sentence(table, since) ?? since;
  const choose = (next: string) => {
    setWritten(next === WRITTEN);
    if (next !== WRITTEN) onChange(next === BEGIN ? undefined : next, nameOf(next));
  };
  return (
    <>
      <Select
        aria-label={say('timeout.since')}
        value={isFormula ? WRITTEN : chosen}
        options={all}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={choose}
        style={{ minWidth: 140 }}
      />
      {isFormula && (
        <FormulaInput
          at={at}
          table={table}
          label={say('timeout.sinceFormula')}
          hasLabel={false}
          expected="instant"
          value={value}
          onChange={(since) => since !== undefined && onChange(since, nameOf(since))}
        />
      )}
    </>
  );
}
