import { CloseOutlined } from '@ant-design/icons';
import type { ActionSpec } from '@stepwell/definition';
import { below } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input, Select } from 'antd';
import type { ComponentType } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { type Folder, keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { fieldOptions } from '../field-options.ts';
import { FormulaInput } from '../formula/formula-input.tsx';
import { memberRenamed, withinNew } from '../more/more-acts.ts';
import { PeopleInput } from '../people-input.tsx';
import { propertySet } from '../property.ts';
import { DueInput, isDue } from './due-input.tsx';
import type { ActionPlace, OptionProps } from './option-props.ts';
import { textIn } from './step-acts.ts';
import styles from './steps.module.css';

/** How an option of an action is picked, by what its schema says it is; the first that fits. What none draws stays as it is. */
const inputs: readonly (readonly [fits: (schema: JsonSchema) => boolean, Input: ComponentType<OptionProps>])[] = [
  [(schema) => schema['x-formula'] === 'users', People],
  [(schema) => schema['x-label'] === true, Text],
  [(schema) => typeof schema['x-ref'] === 'string' && schema['x-formula'] === undefined, PartChoice],
  [isDue, DueInput],
  [(schema) => schema['x-writes'] === true && typeof schema['x-of'] === 'string', ValuesOfAnother],
  [(schema) => Array.isArray(schema['enum']), Choice],
];

/** Whether an option of an action can be drawn. */
export const actionOptionFits = (schema: JsonSchema): boolean => inputs.some(([fits]) => fits(schema));

/** The options of an action, drawn from its schema. */
export function ActionOptions({ spec, ...place }: ActionPlace & { readonly spec: ActionSpec }) {
  const { locale } = useDesignWords();
  if (spec.options['x-keys'] === 'field') return <FieldValues {...place} />;
  const properties = Object.entries((spec.options['properties'] ?? {}) as Record<string, JsonSchema>);
  return properties.map(([name, schema]) => {
    const [, Fitting] = inputs.find(([fits]) => fits(schema)) ?? [];
    const title = wordsOf(schema['x-title'], locale, '') || undefined;
    return Fitting && <Fitting key={name} {...place} name={name} schema={schema} title={title ?? name} />;
  });
}

function People({ name, table, at, options, change }: OptionProps) {
  const { say } = useDesignWords();
  return (
    <div className={styles['people']}>
      <PeopleInput
        at={below(at, name)}
        table={table}
        label={say('action.people')}
        value={options[name]}
        onChange={(formula) => formula !== undefined && change(propertySet(at, options, name, formula))}
      />
    </div>
  );
}

function Text({ name, at, options, change }: OptionProps) {
  const { say, locale } = useDesignWords();
  return (
    <Input
      className={styles['text'] ?? ''}
      aria-label={say('action.text')}
      placeholder={say('action.textHint')}
      value={wordsOf(options[name], locale, '')}
      onChange={({ target }) =>
        change(propertySet(at, options, name, textIn(options[name], locale, target.value)), `${at}/${name}`)
      }
    />
  );
}

/** A part of the app that is named by its key; shown where one is named already, so that sentences stay short. */
function PartChoice({ name, schema, at, options, change, title }: OptionProps) {
  const { files } = useDesign();
  const { locale } = useDesignWords();
  if (options[name] === undefined) return null;
  const parts = partsIn(files, `${schema['x-ref'] as string}s` as Folder).map(({ path, content }) => ({
    value: keyOfPath(path),
    label: wordsOf(labelOf(content), locale, keyOfPath(path)),
  }));
  return (
    <Select
      allowClear
      aria-label={title}
      value={options[name] as string}
      options={parts}
      popupMatchSelectWidth={false}
      onChange={(key: string | undefined) => change(propertySet(at, options, name, key))}
    />
  );
}

/** Fields of another table, which the action names, and the values they get. */
function ValuesOfAnother({ name, schema, at, options, change }: OptionProps) {
  const values = options[name] as Readonly<Record<string, unknown>> | undefined;
  const place = below(at, name);
  return (
    <FieldValues
      table={String(options[String(schema['x-of'])])}
      at={place}
      options={values ?? {}}
      change={(operations, merge) => change(withinNew(place, values, operations), merge)}
    />
  );
}

/** One of a few words. */
function Choice({ name, schema, at, options, change, title }: OptionProps) {
  const { locale } = useDesignWords();
  const said = (schema['x-words'] ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Select
      allowClear
      aria-label={title}
      placeholder="…"
      prefix={<span className={styles['verb']}>{title}</span>}
      value={options[name] as string | undefined}
      options={(schema['enum'] as readonly string[]).map((word) => ({ value: word, label: wordsOf(said[word], locale, word) }))}
      popupMatchSelectWidth={false}
      onChange={(word: string | undefined) => change(propertySet(at, options, name, word))}
    />
  );
}

/** Fields and the values they get, as formulas or plain. */
export function FieldValues({ table, at, options, change }: ActionPlace) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const fields = fieldOptions(files, table, locale);
  const entries = Object.entries(options);
  const rename = (from: string, to: string) => change([memberRenamed(at, options, from, to)]);
  const free = fields.filter(({ value }) => !Object.hasOwn(options, value));
  return (
    <div className={styles['values']}>
      {entries.map(([key, value]) => (
        <span key={key} className={styles['value']}>
          <Select
            aria-label={say('action.field')}
            value={key}
            options={[...fields.filter((one) => one.value === key), ...free]}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(to) => rename(key, to)}
          />
          <span>=</span>
          <PlainValue
            at={below(at, key)}
            value={value}
            label={say('action.value')}
            onChange={(next) => change([{ op: 'set', at: below(at, key), value: next }], `${at}/${key}`)}
          />
          {entries.length > 1 && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={say('action.removeField')}
              onClick={() => change([{ op: 'remove', at: below(at, key) }])}
            />
          )}
        </span>
      ))}
      {free[0] && (
        <Button
          type="link"
          size="small"
          onClick={() => change([{ op: 'set', at: below(at, free[0]?.value ?? ''), value: true }])}
        >
          {say('action.addField')}
        </Button>
      )}
    </div>
  );
}

interface PlainValueProps {
  readonly at: string;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Yes, no, a number, or a formula. */
function PlainValue({ at, label, value, onChange }: PlainValueProps) {
  const { say } = useDesignWords();
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const kind = value === true ? 'yes' : value === false ? 'no' : 'formula';
  return (
    <>
      <Select
        aria-label={label}
        value={kind}
        options={(['yes', 'no', 'formula'] as const).map((one) => ({ value: one, label: say(`value.${one}`) }))}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange(next === 'formula' ? 'null' : next === 'yes')}
      />
      {kind === 'formula' && (
        <FormulaInput
          at={at}
          label={`${label} · ${say('value.formula')}`}
          hasLabel={false}
          value={text}
          onChange={(formula) => onChange(formula ?? 'null')}
        />
      )}
    </>
  );
}
