import { Select } from 'antd';
import { useDesign } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { chosenPeople, peopleFormula, peopleOptions } from './people.ts';

interface PeopleInputProps {
  readonly id?: string;
  readonly table: string;
  readonly label: string;
  readonly value: unknown;
  readonly isPlain?: boolean;
  /** The formula of who was chosen, and how they are called. */
  readonly onChange: (formula: string | undefined, names: string) => void;
}

/** Who: the owner, those who lead him, people of a role. What only a formula can say is shown and kept. */
export function PeopleInput({ id, table, label, value, isPlain = false, onChange }: PeopleInputProps) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const options = peopleOptions({ files, table, say, locale });
  const chosen = chosenPeople(value);
  const unknown = chosen
    .filter((one) => !options.some((option) => option.value === one))
    .map((one) => ({ value: one, label: one }));
  const nameOf = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      variant={isPlain ? 'borderless' : 'outlined'}
      value={[...chosen]}
      options={[...options, ...unknown]}
      placeholder={say('trade.nobody')}
      aria-label={label}
      optionFilterProp="label"
      onChange={(who) => onChange(peopleFormula(who), who.map(nameOf).join('、'))}
    />
  );
}
