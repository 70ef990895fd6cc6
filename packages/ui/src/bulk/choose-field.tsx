import type { FullTable } from '@stepwell/definition';
import { Select } from 'antd';
import { Suspense, useMemo, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { useServices } from '../data/use-services.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './bulk.module.css';
import { writtenFields } from './written-fields.ts';

interface ChooseFieldProps {
  readonly table: FullTable;
  /** The one field in question. */
  readonly fixed: string | undefined;
  readonly choose: (values: Record<string, unknown> | undefined) => void;
}

/** Which field of many records gets which value. */
export function ChooseField({ table, fixed, choose }: ChooseFieldProps) {
  const { roles } = useApp();
  const { say, locale } = useWords();
  const [key, setKey] = useState(fixed);
  const options = useMemo(() => {
    // No two records may have the same value of what is unique: nothing for many at once.
    const single = new Set(table.definition.unique?.filter((keys) => keys.length === 1).flat());
    const keys = writtenFields(roles, table).filter((one) => !single.has(one));
    return keys.map((one) => ({ value: one, label: wordsOf(table.fields.get(one)?.definition.label, locale, one) }));
  }, [roles, table, locale]);
  const pick = (next: string) => {
    setKey(next);
    choose(undefined);
  };
  return (
    <>
      {!fixed && (
        <div className={styles['field']}>
          <label htmlFor="bulk-which">{say('bulk.whichField')}</label>
          <Select
            id="bulk-which"
            value={key ?? null}
            options={options}
            onChange={pick}
            placeholder={say('bulk.chooseField')}
            showSearch={{ optionFilterProp: 'label' }}
            autoFocus
          />
        </div>
      )}
      {key && <FieldValue key={key} table={table} field={key} change={(value) => choose({ [key]: value })} />}
    </>
  );
}

interface FieldValueProps {
  readonly table: FullTable;
  readonly field: string;
  readonly change: (value: unknown) => void;
}

/** A value for a field, in the field's own input. */
export function FieldValue({ table, field: key, change }: FieldValueProps) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { locale } = useWords();
  const [value, setValue] = useState<unknown>(null);
  const field = table.fields.get(key);
  if (!field) return null;
  const { Input } = faceOf(vocabulary, field.type);
  const label = wordsOf(field.definition.label, locale, key);
  return (
    <div className={styles['field']}>
      <label htmlFor={`bulk-${key}`}>{label}</label>
      <Suspense fallback={<span className={styles['waiting']} />}>
        <Input
          id={`bulk-${key}`}
          label={label}
          value={value}
          onChange={(next) => {
            setValue(next);
            change(next ?? null);
          }}
          options={field.options}
          context={context}
          services={services}
        />
      </Suspense>
    </div>
  );
}
