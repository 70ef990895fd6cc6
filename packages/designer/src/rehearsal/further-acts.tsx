import { CommentOutlined, EditOutlined, FormOutlined, SwapOutlined } from '@ant-design/icons';
import type { Checkpoint, FullTable } from '@stepwell/definition';
import { processOf, useApp, type WireRehearsalRecord, wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { ChoosePerson } from './choose-person.tsx';
import { CommentLine } from './comment-line.tsx';
import { RecordFacts } from './record-facts.tsx';
import { CheckpointForm, EditForm } from './record-forms.tsx';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

export interface RecordProps {
  readonly one: WireRehearsalRecord;
  readonly table: FullTable;
}

/** What can be done with a record besides moving it, one at a time; while nothing is, what stands in it is shown. */
export function FurtherActs({ one, table }: RecordProps) {
  const { say, locale } = useDesignWords();
  const [open, setOpen] = useState<string>();
  const checkpoints = useCheckpoints(one);
  const close = () => setOpen(undefined);
  const checkpoint = checkpoints.find(({ key }) => open === `checkpoint ${key}`);
  if (open === 'edit') return <EditForm one={one} table={table} close={close} />;
  if (checkpoint) return <CheckpointForm one={one} checkpoint={checkpoint} close={close} />;
  const act = (name: string, icon: ReactNode, label: string) => (
    <Button key={name} icon={icon} aria-expanded={open === name} onClick={() => setOpen(open === name ? undefined : name)}>
      {label}
    </Button>
  );
  return (
    <>
      <div className={styles['ways']}>
        {checkpoints.map(({ key, label }) => act(`checkpoint ${key}`, <FormOutlined />, wordsOf(label, locale, key)))}
        {act('edit', <EditOutlined />, say('try.edit'))}
        {act('comment', <CommentOutlined />, say('try.comment'))}
        {table.definition.owner && act('hand over', <SwapOutlined />, say('try.handOver'))}
      </div>
      {open === 'comment' && <CommentLine one={one} close={close} />}
      {open === 'hand over' && <HandOver one={one} table={table} close={close} />}
      <RecordFacts one={one} table={table} />
    </>
  );
}

/** The forms that belong to the stage in which a record stands. */
function useCheckpoints({ table, record }: WireRehearsalRecord): readonly Checkpoint[] {
  const { app } = useApp();
  const values = record?.values ?? {};
  const process = processOf(app, table, values);
  const stage = process?.stages.find(({ key }) => key === values[process.field ?? 'stage']);
  return stage?.checkpoints ?? [];
}

/** Gives a record to somebody else. */
function HandOver({ one, table, close }: RecordProps & { readonly close: () => void }) {
  const { rehearsal, viewer } = useRun();
  const { say } = useDesignWords();
  const owner = table.definition.owner ?? '';
  const has = one.record?.values[owner];
  const give = async (to: string) => {
    if (await rehearsal.add({ as: viewer, update: one.ref, values: { [owner]: to } })) close();
  };
  return (
    <ChoosePerson
      label={say('try.handOverTo')}
      without={typeof has === 'string' ? has : undefined}
      choose={(to) => void give(to)}
    />
  );
}
