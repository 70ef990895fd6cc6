import { below, type Field } from '@stepwell/definition';
import { choicesOf, type FieldType, type JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { ProblemsAt } from '../../here/problems-at.tsx';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { FormulaInput } from '../formula/formula-input.tsx';
import { labelChange } from '../label-change.ts';
import { Labelled } from '../labelled.tsx';
import { propertySet } from '../property.ts';
import { wordsWith } from '../words-with.ts';
import { fieldAt, optionsOf } from './field-acts.ts';
import { FieldAdvanced } from './field-advanced.tsx';
import { OptionInput } from './option-input.tsx';

interface FieldPanelProps {
  readonly path: string;
  readonly field: Field;
  readonly type: FieldType | undefined;
}

/** The properties of a field: what every field has, then what its type asks for by its schema. */
export function FieldPanel({ path, field, type }: FieldPanelProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const name = wordsOf(field.label, locale, field.key);
  const at = fieldAt(path, field.key);
  const set = (option: string, value: unknown, said = say('fields.changed', { name })) => {
    const operations = propertySet(at, field, option, value);
    if (operations.length > 0) act(said, operations, `${option} ${at}`);
  };
  const rename = (text: string) =>
    act(say('fields.renamed', { name }), [labelChange(at, field.label, locale, text)], `label ${at}`);
  const setHelp = (text: string) => set('help', wordsWith(field.help, locale, text));
  const properties = Object.entries(type?.options.properties ?? {});
  return (
    <div className={styles['panelBody']}>
      <Labelled text={say('fields.label')}>
        {(id) => <Input id={id} value={name} onChange={({ target }) => rename(target.value)} />}
      </Labelled>
      <Labelled text={say('fields.help')}>
        {(id) => <Input id={id} value={wordsOf(field.help, locale)} onChange={({ target }) => setHelp(target.value)} />}
      </Labelled>
      {type?.computed !== true && (
        <Checkbox
          checked={field.required === true}
          onChange={({ target }) =>
            set(
              'required',
              target.checked || undefined,
              say(target.checked ? 'fields.requiredOn' : 'fields.requiredOff', { name }),
            )
          }
        >
          {say('fields.required')}
        </Checkbox>
      )}
      <ProblemsAt at={below(at, 'required')} />
      {properties.map(([option, schema]) =>
        option === 'options' ? (
          <Choices key={option} path={path} field={field} />
        ) : (
          <OptionInput
            key={option}
            at={below(at, option)}
            name={option}
            schema={schema as JsonSchema}
            value={field[option]}
            onChange={(value) => set(option, value)}
          />
        ),
      )}
      {type?.computed !== true && <Written at={at} field={field} set={set} />}
      <p className={styles['pale']}>
        {say('fields.type')}: {type?.label[locale] ?? field.type} · {field.key}
      </p>
      <FieldAdvanced path={path} field={field} type={type} />
    </div>
  );
}

interface WrittenProps {
  readonly at: string;
  readonly field: Field;
  readonly set: (option: string, value: unknown) => void;
}

/** What of a field a formula says: its first value, and when it must or cannot be filled in. */
function Written({ at, field, set }: WrittenProps) {
  const { say } = useDesignWords();
  const begins = field.default as { readonly formula?: unknown } | string | number | undefined | null;
  const isFormula = typeof begins === 'object' && begins !== null && 'formula' in begins;
  return (
    <>
      <FormulaInput
        at={below(at, 'default', 'formula')}
        label={say('fields.default')}
        hint={say('fields.defaultHint')}
        // A plain value is written as the formula that gives it, and stays plain while nobody writes another.
        value={isFormula ? begins.formula : begins === undefined ? undefined : JSON.stringify(begins)}
        probe={[{ op: 'set', at: below(at, 'default'), value: { formula: 'true' } }]}
        onChange={(formula) => set('default', formula === undefined ? undefined : { formula })}
      />
      {(['requiredWhen', 'readOnlyWhen'] as const).map((name) => (
        <FormulaInput
          key={name}
          at={below(at, name)}
          label={say(`fields.${name}`)}
          hint={say('fields.whenHint')}
          value={field[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
    </>
  );
}

/** The options of a choice, one a line: pasted lines become options. */
function Choices({ path, field }: { readonly path: string; readonly field: Field }) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const old = choicesOf(field);
  const named = (label: unknown, key: string) => wordsOf(label, locale, key);
  const [text, setText] = useState(() => old.map(({ key, label }) => named(label, key)).join('\n'));
  const take = () => {
    const options = optionsOf(text.split('\n'), old, { named, relabelled: (label, to) => wordsWith(label, locale, to) });
    if (options.length === 0) return;
    const operations = propertySet(fieldAt(path, field.key), field, 'options', options);
    if (operations.length > 0) act(say('fields.optionsSet', { name: named(field.label, field.key) }), operations);
  };
  return (
    <Labelled text={say('fields.options')}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 3, maxRows: 14 }}
          onChange={({ target }) => setText(target.value)}
          onBlur={take}
        />
      )}
    </Labelled>
  );
}
