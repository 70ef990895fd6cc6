import { CheckOutlined, EditOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { processOf, RecordForm, useApp, useFormOf, type WireRehearsalRecord, waysFrom, wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { RecordFacts } from './record-facts.tsx';
import { refusedAsError } from './refused-as-error.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';
import { StoppedMove } from './stopped-move.tsx';

/** What the person can do with a record: move it, change it, finish its tasks. */
export function RecordActs({ one }: { readonly one: WireRehearsalRecord }) {
  const { tables } = useApp();
  const { select } = useRun();
  const { say } = useDesignWords();
  const [isEditing, setEditing] = useState(false);
  const table = tables.get(one.table);
  if (!table) return null;
  return (
    <section aria-label={say('try.acts')} className={styles['acts']}>
      <div className={styles['formHead']}>
        <h3>{String(one.record?.values[table.definition.title ?? ''] ?? one.ref)}</h3>
        <Button type="text" icon={<PlusOutlined />} onClick={() => select(undefined)}>
          {say('try.another')}
        </Button>
      </div>
      {one.record ? <Moves one={one} /> : <p className={styles['pale']}>{say('try.unseen')}</p>}
      <StoppedMove one={one} table={table} />
      <Tasks one={one} />
      {one.record && !isEditing && <RecordFacts one={one} table={table} />}
      {one.record && !isEditing && (
        <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
          {say('try.edit')}
        </Button>
      )}
      {one.record && isEditing && <Editing one={one} table={table} close={() => setEditing(false)} />}
    </section>
  );
}

/** Where it may go next; whether it does, the server has the word. */
function Moves({ one }: { readonly one: WireRehearsalRecord }) {
  const { app } = useApp();
  const { rehearsal, viewer } = useRun();
  const { say, locale } = useDesignWords();
  const values = one.record?.values ?? {};
  const process = processOf(app, one.table, values);
  const ways = process ? waysFrom(process, values[process.field ?? 'stage']) : [];
  if (ways.length === 0) return null;
  return (
    <div className={styles['ways']}>
      {ways.map(({ key, label }, at) => (
        <Button
          key={key}
          type={at === 0 ? 'primary' : 'default'}
          icon={<RightOutlined />}
          iconPlacement="end"
          disabled={rehearsal.isBusy}
          onClick={() => void rehearsal.add({ as: viewer, move: one.ref, to: key })}
        >
          {say('try.moveTo', { stage: wordsOf(label, locale, key) })}
        </Button>
      ))}
    </div>
  );
}

function Tasks({ one: { ref, tasks } }: { readonly one: WireRehearsalRecord }) {
  const { rehearsal, run } = useRun();
  const { say } = useDesignWords();
  const nameOf = (person: string) => run.people.find(({ id }) => id === person)?.name ?? person;
  if (tasks.length === 0) return null;
  return (
    <ul className={styles['tasks']} aria-label={say('try.tasks')}>
      {tasks.map(({ title, assignee }) => (
        <li key={`${assignee} ${title}`}>
          <span>
            {title} · {nameOf(assignee)}
          </span>
          <Button
            size="small"
            icon={<CheckOutlined />}
            disabled={rehearsal.isBusy}
            onClick={() => void rehearsal.add({ as: assignee, done: ref, task: title })}
          >
            {say('try.done')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface EditingProps {
  readonly one: WireRehearsalRecord;
  readonly table: FullTable;
  readonly close: () => void;
}

function Editing({ one, table, close }: EditingProps) {
  const { rehearsal, viewer, locale } = useRun();
  const { say } = useDesignWords();
  const id = useId();
  const [isSaving, setSaving] = useState(false);
  const initial = one.record?.values ?? {};
  const { form, sections } = useFormOf(table, 'edit', initial);
  const save = async (values: { readonly [field: string]: unknown }) => {
    const step = { as: viewer, update: one.ref, values };
    const went = await rehearsal.add(step, ({ refused }) => refused?.code !== 'INVALID_VALUES');
    if (went?.refused) throw refusedAsError(went.refused, locale);
    if (went) close();
  };
  return (
    <div className={styles['editing']}>
      <RecordForm id={id} table={table.key} sections={sections} initial={initial} form={form} save={save} onSaving={setSaving} />
      <div className={styles['formFoot']}>
        <Button onClick={close}>{say('try.cancel')}</Button>
        <Button type="primary" htmlType="submit" form={id} loading={isSaving}>
          {say('try.save')}
        </Button>
      </div>
    </div>
  );
}
