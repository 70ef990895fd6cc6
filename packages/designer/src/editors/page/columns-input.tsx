import { ChoicesInput } from '../choices-input.tsx';
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
    <ChoicesInput
      title={title}
      isFree
      value={value.map(textOf)}
      choices={choices}
      onChange={(texts) => onChange(entriesOf(texts, value))}
    />
  );
}
