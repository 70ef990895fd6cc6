import type { Expected } from '@stepwell/expression';
import type { JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ComponentType } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { FormulaInput } from '../formula/formula-input.tsx';
import { Labelled } from '../labelled.tsx';
import { usePropertyWords } from '../more/property-title.ts';
import { usePartChoices } from '../use-part-choices.ts';

interface OptionInputProps {
  /** The address of the option. */
  readonly at: string;
  readonly name: string;
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** How it is called; left out: as its schema says. */
  readonly title?: string;
}

type TitledProps = OptionInputProps & { readonly title: string };

/** How an option is written, by what its schema says it is; the first that fits. */
const inputs: readonly (readonly [fits: (schema: JsonSchema) => boolean, Input: ComponentType<TitledProps>])[] = [
  [({ type }) => type === 'boolean', YesNo],
  [({ type }) => type === 'integer' || type === 'number', Count],
  [(schema) => schema['x-ref'] === 'table', TableChoice],
  [(schema) => schema['enum'] !== undefined, WordChoice],
  [(schema) => schema['x-formula'] !== undefined, Formula],
  [(schema) => schema['type'] === 'string', Line],
];

const inputOf = (schema: JsonSchema) => inputs.find(([fits]) => fits(schema))?.[1];

/** Whether an option is a single value that can be drawn. */
export const optionFits = (schema: JsonSchema): boolean => inputOf(schema) !== undefined;

/** One option of an extension that is a single value, drawn from its schema. */
export function OptionInput(props: OptionInputProps) {
  const { locale } = useDesignWords();
  const Fitting = inputOf(props.schema);
  const { title, schema, name } = props;
  return Fitting ? <Fitting {...props} title={title ?? wordsOf(schema['x-title'], locale, name)} /> : null;
}

function YesNo({ schema, value, onChange, title }: TitledProps) {
  // What is usual need not be written, and what is not must be, no among it.
  const usual = schema['default'] === true;
  return (
    <Checkbox
      checked={(value ?? usual) === true}
      onChange={({ target }) => onChange(target.checked === usual ? undefined : target.checked)}
    >
      {title}
    </Checkbox>
  );
}

function Count({ schema, value, onChange, title }: TitledProps) {
  const bounds = { min: schema['minimum'] as number, max: schema['maximum'] as number };
  const usual = schema['default'] === undefined ? '' : String(schema['default']);
  return (
    <Labelled text={title}>
      {(id) => (
        <InputNumber
          id={id}
          {...bounds}
          value={typeof value === 'number' ? value : null}
          placeholder={usual}
          onChange={onChange}
          style={{ width: '100%' }}
        />
      )}
    </Labelled>
  );
}

function TableChoice(props: TitledProps) {
  return <Choice {...props} usual={undefined} options={usePartChoices('tables')} />;
}

function WordChoice(props: TitledProps) {
  const words = props.schema['enum'] as readonly string[];
  const { locale } = useDesignWords();
  const { wordOf, usualOf } = usePropertyWords();
  const said = (props.schema['x-words'] ?? {}) as Readonly<Record<string, unknown>>;
  const nameOf = (value: string) => wordsOf(said[value], locale, wordOf(value));
  const usual = props.schema['default'];
  return (
    <Choice
      {...props}
      usual={usualOf(props.name) ?? (typeof usual === 'string' ? nameOf(usual) : undefined)}
      options={words.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly options: { value: string; label: string }[];
  /** What is shown while nothing is chosen. */
  readonly usual: string | undefined;
}

const Choice = ({ title, value, onChange, options, usual }: ChoiceProps) => (
  <Labelled text={title}>
    {(id) => (
      <Select
        id={id}
        allowClear
        value={(value as string | undefined) ?? null}
        options={options}
        placeholder={usual}
        onChange={onChange}
      />
    )}
  </Labelled>
);

function Formula({ at, name, schema, value, onChange, title }: TitledProps) {
  const hint = usePropertyWords().hintOf(name);
  return (
    <FormulaInput
      at={at}
      {...(hint !== undefined && { hint })}
      label={title}
      value={value}
      expected={schema['x-formula'] as Expected}
      onChange={onChange}
    />
  );
}

function Line({ value, onChange, title }: TitledProps) {
  const text = typeof value === 'string' ? value : '';
  return (
    <Labelled text={title}>
      {(id) => <Input.TextArea id={id} value={text} autoSize onChange={({ target }) => onChange(target.value)} />}
    </Labelled>
  );
}
