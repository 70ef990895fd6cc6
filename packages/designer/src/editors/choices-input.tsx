import { Select } from 'antd';
import { Labelled } from './labelled.tsx';

interface ChoicesInputProps {
  readonly title: string;
  readonly value: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Whether what is not offered may be typed. */
  readonly isFree?: boolean;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of some things, in the order in which they are chosen. */
export function ChoicesInput({ title, value, choices, isFree = false, placeholder, onChange }: ChoicesInputProps) {
  return (
    <Labelled text={title}>
      {(id) => (
        <Select
          id={id}
          mode={isFree ? 'tags' : 'multiple'}
          value={[...value]}
          options={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          placeholder={placeholder}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
