import { useApp, wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useDesignWords } from '../../words/words.ts';

interface MarkInputProps {
  readonly table: string;
  readonly value: string;
  readonly onChange: (field: string | undefined) => void;
}

/** The yes-or-no field that turns on; cleared, the step marks nothing. */
export function MarkInput({ table, value, onChange }: MarkInputProps) {
  const { tables, context } = useApp();
  const { say, locale } = useDesignWords();
  const fields = [...(tables.get(table)?.fields.values() ?? [])];
  const options = fields
    .filter(
      ({ type, options: given, definition }) =>
        type.type(given, context).kind === 'boolean' && (!type.computed || definition.key === 'overdue'),
    )
    .map(({ definition: { key, label } }) => ({ value: key, label: wordsOf(label, locale, key) }));
  return (
    <Select
      allowClear
      aria-label={say('step.markField')}
      value={value}
      options={options}
      popupMatchSelectWidth={false}
      onChange={onChange}
      style={{ minWidth: 140 }}
    />
  );
}
