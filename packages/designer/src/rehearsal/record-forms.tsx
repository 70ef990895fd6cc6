import type { Checkpoint } from '@stepwell/definition';
import {
  layoutOf,
  RecordForm,
  useApp,
  useFormOf,
  usualForm,
  usualValues,
  type WireRehearsalRecord,
  wordsOf,
} from '@stepwell/ui/design';
import { Button } from 'antd';
import { type ComponentProps, useId, useMemo, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import type { RecordProps } from './further-acts.tsx';
import { refusedAsError } from './refused-as-error.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';
import type { Step } from './say-step.ts';

type Closing = { readonly close: () => void };

/** Changes what stands in a record. */
export function EditForm({ one, table, close }: RecordProps & Closing) {
  const initial = one.record?.values ?? {};
  const { form, sections } = useFormOf(table, 'edit', initial);
  return <StepForm {...{ table: table.key, sections, initial, form, close }} step={(values) => ({ update: one.ref, values })} />;
}

interface CheckpointProps extends Closing {
  readonly one: WireRehearsalRecord;
  readonly checkpoint: Checkpoint;
}

/** The form of a checkpoint; filling it makes a record that points to this one. */
export function CheckpointForm({ one, checkpoint: { key, label, form: name, into }, close }: CheckpointProps) {
  const here = useApp();
  const { locale } = useDesignWords();
  const table = here.tables.get(into);
  const form = here.app.forms.find((other) => other.key === name);
  const initial = useMemo(() => (table ? usualValues(here, table) : {}), [here, table]);
  const sections = useMemo(() => (table ? layoutOf(table, form ?? usualForm(table)) : []), [table, form]);
  if (!table) return null;
  return (
    <>
      <h4>{wordsOf(label ?? form?.label ?? table.label, locale, key)}</h4>
      <StepForm
        {...{ table: into, sections, initial, before: nothing, close }}
        step={(values) => ({ submit: one.ref, checkpoint: key, values })}
      />
    </>
  );
}

const nothing = {};

type FormParts = Pick<ComponentProps<typeof RecordForm>, 'table' | 'sections' | 'initial' | 'before' | 'form'>;

interface StepFormProps extends FormParts, Closing {
  readonly step: (values: Step) => Step;
}

/** A form that does a step of the run; what is wrong in it stands at its fields. */
function StepForm({ step, close, ...form }: StepFormProps) {
  const { rehearsal, viewer, locale } = useRun();
  const { say } = useDesignWords();
  const id = useId();
  const [isSaving, setSaving] = useState(false);
  const save = async (values: Step) => {
    const went = await rehearsal.add({ as: viewer, ...step(values) }, ({ refused }) => refused?.code !== 'INVALID_VALUES');
    if (went?.refused) throw refusedAsError(went.refused, locale);
    if (went) close();
  };
  return (
    <div className={styles['editing']}>
      <RecordForm id={id} {...form} save={save} onSaving={setSaving} />
      <div className={styles['formFoot']}>
        <Button onClick={close}>{say('try.cancel')}</Button>
        <Button type="primary" htmlType="submit" form={id} loading={isSaving}>
          {say('try.save')}
        </Button>
      </div>
    </div>
  );
}
