import { FunctionOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './editors.module.css';
import { FormulaInput } from './formula/formula-input.tsx';
import { chosenPeople, peopleFormula, peopleOptions } from './people.ts';

interface PeopleInputProps {
  readonly id?: string;
  /** The address of the formula: with it people may also be said by one that is written. */
  readonly at?: string;
  readonly table: string;
  readonly label: string;
  readonly value: unknown;
  readonly isPlain?: boolean;
  /** The formula of who was chosen, and how they are called. */
  readonly onChange: (formula: string | undefined, names: string) => void;
}

/** Who: picked, or said by a formula where picking does not say it. */
export function PeopleInput({ at, ...props }: PeopleInputProps) {
  const { table, label, value, onChange } = props;
  const { say } = useDesignWords();
  const [isWritten, setWritten] = useState(false);
  if (at === undefined) return <PeopleSelect {...props} />;
  const turn = say(isWritten ? 'people.pick' : 'people.write');
  return (
    <div className={styles['people']}>
      {isWritten ? (
        <FormulaInput
          at={at}
          table={table}
          label={label}
          hasLabel={false}
          expected="users"
          value={value}
          onChange={(formula) => onChange(formula, formula ?? '')}
        />
      ) : (
        <PeopleSelect {...props} />
      )}
      <Button
        type="text"
        size="small"
        icon={isWritten ? <UserOutlined /> : <FunctionOutlined />}
        aria-label={turn}
        title={turn}
        onClick={() => setWritten(!isWritten)}
      />
    </div>
  );
}

/** The owner, those who lead him, people of a role. What only a formula can say is shown and kept. */
function PeopleSelect({ id, table, label, value, isPlain = false, onChange }: Omit<PeopleInputProps, 'at'>) {
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
