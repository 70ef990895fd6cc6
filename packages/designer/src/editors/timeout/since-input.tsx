import { useApp, wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useDraftRules } from '../../here/use-draft-rules.ts';
import { useDesignWords } from '../../words/words.ts';

interface SinceInputProps {
  readonly table: string;
  readonly value: unknown;
  readonly onChange: (since: string | undefined, name: string) => void;
}

const BEGIN = ' ';
const NEVER: ReadonlySet<string> = new Set(['deleted_at', 'due_at', 'closed_at']);

/** From when time is counted: a moment the record holds, or when the condition came true. Formulas are shown and kept. */
export function SinceInput({ table, value, onChange }: SinceInputProps) {
  const { tables, context } = useApp();
  const { say, locale } = useDesignWords();
  const rules = useDraftRules();
  const moments = [...(tables.get(table)?.fields.values() ?? [])]
    .filter(({ type, options }) => type.type(options, context).kind === 'datetime')
    .filter(({ system, definition: { key } }) => !(system && NEVER.has(key)))
    .toSorted(
      (one, other) => Number(other.definition.key === 'stage_entered_at') - Number(one.definition.key === 'stage_entered_at'),
    )
    .map(({ definition: { key, label } }) => ({ value: key, label: wordsOf(label, locale, key) }));
  const options = [...moments, { value: BEGIN, label: say('timeout.sinceTrue') }];
  const chosen = value === undefined ? BEGIN : typeof value === 'string' ? value : JSON.stringify(value);
  const isKnown = options.some((one) => one.value === chosen);
  const formula = isKnown ? [] : [{ value: chosen, label: rules?.sentence(table, value) ?? chosen }];
  const all = [...formula, ...options];
  return (
    <Select
      aria-label={say('timeout.since')}
      value={chosen}
      options={all}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange(next === BEGIN ? undefined : next, all.find((one) => one.value === next)?.label ?? next)}
      style={{ minWidth: 140 }}
    />
  );
}
