import type { FullTable } from '@stepwell/definition';
import { RecordForm, sectionOfFields, type WireRehearsalRecord } from '@stepwell/ui/design';
import { Alert, Button, Input } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { refusedAsError } from './refused-as-error.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

interface StoppedProps {
  readonly one: WireRehearsalRecord;
  readonly table: FullTable;
}

/** A move that was just refused: why, and what is missing to be filled in and tried again. */
export function StoppedMove({ one, table }: StoppedProps) {
  const { rehearsal, run } = useRun();
  const { locale } = useDesignWords();
  const last = rehearsal.steps.at(-1);
  const refused = run.steps.at(-1)?.refused;
  if (!refused || last?.['move'] !== one.ref || run.steps.length !== rehearsal.steps.length) return null;
  const fields = refused.missing.filter(({ key }) => table.fields.has(key)).map(({ key }) => key);
  const others = refused.missing.filter(({ key }) => !fields.includes(key));
  return (
    <div className={styles['stopped']}>
      <Alert
        type="warning"
        showIcon
        title={refused.message[locale]}
        description={refused.missing.map(({ message }) => message[locale]).join(' · ') || undefined}
      />
      {others.length === 0 && fields.length > 0 && <Missing one={one} table={table} fields={fields} to={String(last['to'])} />}
      {refused.code === 'REASON_NEEDED' && <Reason one={one} to={String(last['to'])} />}
    </div>
  );
}

interface AgainProps {
  readonly one: WireRehearsalRecord;
  readonly to: string;
}

function Missing({ one, table, fields, to }: AgainProps & { readonly table: FullTable; readonly fields: readonly string[] }) {
  const { rehearsal, viewer, locale } = useRun();
  const { say } = useDesignWords();
  const id = useId();
  const sections = useMemo(() => [sectionOfFields(table, fields)], [table, fields]);
  const initial = one.record?.values ?? {};
  const save = async (values: { readonly [field: string]: unknown }) => {
    const went = await rehearsal.add({ as: viewer, move: one.ref, to, values });
    if (went?.refused) throw refusedAsError(went.refused, locale);
  };
  return (
    <>
      <RecordForm id={id} table={table.key} sections={sections} initial={initial} save={save} />
      <Button type="primary" htmlType="submit" form={id} loading={rehearsal.isBusy}>
        {say('try.moveAgain')}
      </Button>
    </>
  );
}

function Reason({ one, to }: AgainProps) {
  const { rehearsal, viewer } = useRun();
  const { say } = useDesignWords();
  const [reason, setReason] = useState('');
  return (
    <div className={styles['formHead']}>
      <Input
        value={reason}
        maxLength={500}
        aria-label={say('try.reason')}
        placeholder={say('try.reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        type="primary"
        disabled={!reason.trim() || rehearsal.isBusy}
        onClick={() => void rehearsal.add({ as: viewer, move: one.ref, to, reason: reason.trim() })}
      >
        {say('try.moveAgain')}
      </Button>
    </div>
  );
}
