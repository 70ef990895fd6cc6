import { BulbOutlined } from '@ant-design/icons';
import type { FullField, FullTable } from '@stepwell/definition';
import { isComputed, mayAct, RecordForm, useApp, useFormOf, usualValues, wordsOf } from '@stepwell/ui/design';
import { Alert, Button, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { sampleValue } from '../here/sample-value.ts';
import { useDesignWords } from '../words/words.ts';
import { refusedAsError } from './refused-as-error.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

/** The form of a new record as this person has it before him; sample values are offered. */
export function NewRecord() {
  const { tables, roles, app } = useApp();
  const { table: key, setTable, rehearsal, viewer, run } = useRun();
  const { say, locale } = useDesignWords();
  const [samples, setSamples] = useState(0);
  const own = app.tables.flatMap((one) => (one.extends ? [] : (tables.get(one.key) ?? [])));
  const table = tables.get(key);
  if (!table) return null;
  const may = mayAct(roles, key, 'create');
  const made = rehearsal.steps.filter((step) => step['create'] === key).length;
  return (
    <section aria-label={say('try.newRecord')}>
      <div className={styles['formHead']}>
        <Select
          aria-label={say('try.table')}
          value={key}
          options={own.map((one) => ({ value: one.key, label: wordsOf(one.label, locale, one.key) }))}
          onChange={setTable}
          popupMatchSelectWidth={false}
        />
        <Button type="text" icon={<BulbOutlined />} disabled={!may} onClick={() => setSamples((before) => before + 1)}>
          {say('try.samples')}
        </Button>
      </div>
      {may ? (
        <Writing
          key={`${key} ${viewer} ${made} ${samples}`}
          table={table}
          ref_={`${key}_${made + 1}`}
          turn={samples > 0 ? made + 1 : 0}
        />
      ) : (
        <Alert
          type="info"
          showIcon
          title={say('try.mayNotCreate', { who: run.people.find(({ id }) => id === viewer)?.name ?? viewer })}
        />
      )}
    </section>
  );
}

interface WritingProps {
  readonly table: FullTable;
  /** The name that the run will give the record. */
  readonly ref_: string;
  /** With samples: which one it is. */
  readonly turn: number;
}

const nothing = {};

function Writing({ table, ref_, turn }: WritingProps) {
  const here = useApp();
  const { rehearsal, viewer, select, locale } = useRun();
  const { say } = useDesignWords();
  const id = useId();
  const [isSaving, setSaving] = useState(false);
  const usual = useMemo(() => usualValues(here, table), [here, table]);
  const initial = useMemo(() => (turn > 0 ? { ...samplesOf(here, table, turn), ...usual } : usual), [here, table, turn, usual]);
  const { form, sections } = useFormOf(table, 'create', initial);
  const save = async (values: { readonly [field: string]: unknown }) => {
    const step = { as: viewer, create: table.key, values: filled({ ...initial, ...values }), ref: ref_ };
    const went = await rehearsal.add(step, ({ refused }) => refused?.code !== 'INVALID_VALUES');
    if (went?.refused) throw refusedAsError(went.refused, locale);
    if (went) select(ref_);
  };
  return (
    <>
      <RecordForm
        id={id}
        table={table.key}
        sections={sections}
        initial={initial}
        before={nothing}
        form={form}
        save={save}
        onSaving={setSaving}
      />
      <Button type="primary" block htmlType="submit" form={id} loading={isSaving}>
        {say('try.create')}
      </Button>
    </>
  );
}

const filled = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));

/** What a record cannot be without; the rest stays blank, so that what waits for it is seen. */
function samplesOf({ context }: ReturnType<typeof useApp>, table: FullTable, turn: number) {
  const isNeeded = ({ definition: { key, required } }: FullField) => required === true || key === table.definition.title;
  const needed = [...table.fields].filter(([, field]) => !isComputed(field) && isNeeded(field));
  return Object.fromEntries(
    needed.flatMap(([key, field]) => {
      const label = key === table.definition.title ? table.label : field.definition.label;
      const value = sampleValue(field, { context, called: wordsOf(label, context.locale, key), turn });
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
