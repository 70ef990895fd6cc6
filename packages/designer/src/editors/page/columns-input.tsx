import { Select } from 'antd';
import { Labelled } from '../labelled.tsx';
import { entriesOf, textOf } from './entries.ts';
import { useFieldChoices } from './use-field-choices.ts';

interface ColumnsInputProps {
  readonly title: string;
  readonly value: readonly unknown[];
  readonly table: string | undefined;
  readonly onChange: (value: readonly unknown[]) => void;
}

/** A list of fields in their order. What only a formula says may be typed, and stays. */
export function ColumnsInput({ title, value, table, onChange }: ColumnsInputProps) {
  const choices = useFieldChoices(table);
  return (
    <Labelled text={title}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          value={value.map(textOf)}
          options={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(texts: string[]) => onChange(entriesOf(texts, value))}
        />
      )}
    </Labelled>
  );
}
