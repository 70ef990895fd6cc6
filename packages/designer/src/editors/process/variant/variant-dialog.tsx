import type { Field, Process } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { AutoComplete, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../../here/design-context.ts';
import type { Part } from '../../../here/parts.ts';
import { tableIn } from '../../../here/read-parts.ts';
import { useDesignWords } from '../../../words/words.ts';
import styles from '../../editors.module.css';
import { Labelled } from '../../labelled.tsx';
import { choicesIn, tellingFields, variantOf } from './variant-acts.ts';

const NEW = '';

const speaksOf = (when: unknown, key: string): boolean => new RegExp(`\\b${key}\\b`).test(JSON.stringify(when) ?? '');

/** Asks which records get steps of their own, and makes them. */
export function VariantDialog({ part, close }: { readonly part: Part; readonly close: () => void }) {
  const { files, act, open } = useDesign();
  const { say } = useDesignWords();
  const { table, when } = part.content as Process;
  const fields = tellingFields(tableIn(files, table));
  // What tells others apart already most likely tells these apart too.
  const [field, setField] = useState(() => fields.find(({ key }) => speaksOf(when, key))?.key ?? NEW);
  const [fieldName, setFieldName] = useState(say('variant.line'));
  const [choice, setChoice] = useState('');
  const made = variantOf(files, part.path, { ...(field !== NEW && { field }), fieldName, choice });
  const go = () => {
    if (made && act(say('variant.made', { choice: choice.trim() }), made.operations)) {
      close();
      open(made.path);
    }
  };
  return (
    <Modal
      open
      width={520}
      title={say('variant.title')}
      okText={say('variant.go')}
      okButtonProps={{ disabled: !made }}
      onOk={go}
      onCancel={close}
    >
      <div className={styles['panelBody']}>
        <p className={styles['pale']}>{say('variant.what')}</p>
        {fields.length > 0 && <ByField fields={fields} value={field} onChange={setField} />}
        {field === NEW && <FieldName value={fieldName} onChange={setFieldName} />}
        <Choice known={choicesIn(fields.find(({ key }) => key === field))} value={choice} onChange={setChoice} />
      </div>
    </Modal>
  );
}

interface ByFieldProps {
  readonly fields: readonly Field[];
  readonly value: string;
  readonly onChange: (field: string) => void;
}

/** By which field the records are told apart: one there is, or a new one. */
function ByField({ fields, value, onChange }: ByFieldProps) {
  const { say, locale } = useDesignWords();
  const known = fields.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) }));
  return (
    <Labelled text={say('variant.by')}>
      {(id) => (
        <Select id={id} value={value} options={[...known, { value: NEW, label: say('variant.newField') }]} onChange={onChange} />
      )}
    </Labelled>
  );
}

interface TextProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function FieldName({ value, onChange }: TextProps) {
  const { say } = useDesignWords();
  return (
    <Labelled text={say('variant.fieldName')}>
      {(id) => <Input id={id} value={value} maxLength={40} onChange={({ target }) => onChange(target.value)} />}
    </Labelled>
  );
}

/** Which of them have other steps: a choice that is there, or a new one. */
function Choice({ known, value, onChange }: TextProps & { readonly known: ReturnType<typeof choicesIn> }) {
  const { say, locale } = useDesignWords();
  return (
    <Labelled text={say('variant.choice')}>
      {(id) => (
        <AutoComplete
          id={id}
          autoFocus
          value={value}
          options={known.map(({ key, label }) => ({ value: wordsOf(label, locale, key) }))}
          // What is written anew is none of them: then no list lies over the buttons.
          showSearch={{ filterOption: (text, option) => option?.value.includes(text.trim()) === true }}
          placeholder={say('variant.choiceHint')}
          onChange={(text: string) => onChange(text.slice(0, 40))}
        />
      )}
    </Labelled>
  );
}
