import { below, type Field } from '@stepwell/definition';
import { choicesOf, type FieldType, type JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath } from '../../here/parts.ts';
import { ProblemsAt } from '../../here/problems-at.tsx';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { FormulaInput } from '../formula/formula-input.tsx';
import { labelChange } from '../label-change.ts';
import { Labelled } from '../labelled.tsx';
import { DefaultInput } from '../more/default-input.tsx';
import type { Place } from '../more/place.ts';
import { PropertyInput } from '../more/property-input.tsx';
import { usePropertyWords } from '../more/property-title.ts';
import { useChange } from '../more/use-change.ts';
import { propertySet } from '../property.ts';
import { wordsWith } from '../words-with.ts';
import { asListed, fieldAt, optionsOf } from './field-acts.ts';
import { FieldAdvanced } from './field-advanced.tsx';

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
  const change = useChange(name);
  return (
    <div className={styles['panelBody']}>
      <Labelled text={say('fields.label')}>
        {(id) => <Input id={id} value={name} onChange={({ target }) => rename(target.value)} />}
      </Labelled>
      <Labelled text={say('fields.help')}>
        {(id) => (
          <Input
            id={id}
            value={wordsOf(field.help, locale)}
            onChange={({ target }) => set('help', wordsWith(field.help, locale, target.value))}
          />
        )}
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
      <TypeOptions path={path} field={field} type={type} change={change} />
      {type?.computed !== true && <Written at={at} field={field} set={set} change={change} />}
      <p className={styles['pale']}>
        {say('fields.type')}: {type?.label[locale] ?? field.type} · {field.key}
      </p>
      <FieldAdvanced path={path} field={field} type={type} />
    </div>
  );
}

/** What the type of a field asks for. */
function TypeOptions({ path, field, type, change }: FieldPanelProps & Pick<Place, 'change'>) {
  const { titleOf } = usePropertyWords();
  const properties = Object.entries(type?.options.properties ?? {}) as [string, JsonSchema][];
  return properties.map(([name, schema]) =>
    name === 'options' ? (
      <Choices key={name} path={path} field={field} />
    ) : (
      <PropertyInput
        key={name}
        {...{ name, schema, change }}
        at={fieldAt(path, field.key)}
        holder={field}
        table={keyOfPath(path)}
        title={titleOf(name, schema)}
      />
    ),
  );
}

interface WrittenProps {
  readonly at: string;
  readonly field: Field;
  readonly set: (option: string, value: unknown) => void;
  readonly change: Place['change'];
}

/** What of a field a formula says: its first value, and when it must or cannot be filled in. */
function Written({ at, field, set, change }: WrittenProps) {
  const { say } = useDesignWords();
  return (
    <>
      <DefaultInput at={at} holder={field} name="default" schema={{}} title={say('fields.default')} change={change} />
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
  const there = old.map(({ key, label }) => named(label, key)).join('\n');
  const [typed, setTyped] = useState<string>();
  const take = () => {
    // Who only looked has changed nothing, however the options are written.
    const lines = typed === undefined || typed === there ? [] : typed.split('\n');
    const words = { named, relabelled: (label: unknown, to: string) => wordsWith(label, locale, to) };
    const options = asListed(optionsOf(lines, old, words), field['options']);
    setTyped(undefined);
    if (options.length === 0) return;
    const operations = propertySet(fieldAt(path, field.key), field, 'options', options);
    if (operations.length > 0) act(say('fields.optionsSet', { name: named(field.label, field.key) }), operations);
  };
  return (
    <Labelled text={say('fields.options')}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={typed ?? there}
          autoSize={{ minRows: 3, maxRows: 14 }}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={take}
        />
      )}
    </Labelled>
  );
}
