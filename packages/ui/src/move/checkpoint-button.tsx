import type { Checkpoint } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { useWrites } from '../data/use-writes.ts';
import { FormDrawer } from '../form/form-drawer.tsx';
import { layoutOf, usualForm } from '../form/layout.ts';
import { useToaster } from '../states/toaster.tsx';
import type { Locale } from '../theme/preferences.ts';
import { useWords, wordsOf } from '../words/words.ts';
import type { StoppedMove } from './use-move.tsx';

/** Opens the form of a checkpoint that a move is missing. */
export function CheckpointButton({ stopped, checkpoint: key }: { stopped: StoppedMove; checkpoint: string }) {
  const { app } = useApp();
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const stages = app.processes.filter((process) => process.table === stopped.table).flatMap((process) => process.stages);
  const checkpoint = stages.flatMap((stage) => stage.checkpoints ?? []).find((one) => one.key === key);
  if (!checkpoint) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('move.fillCheckpoint')}
      </Button>
      <CheckpointDrawer
        table={stopped.table}
        record={stopped.record}
        checkpoint={checkpoint}
        open={open}
        close={() => setOpen(false)}
      />
    </>
  );
}

interface CheckpointDrawerProps {
  readonly table: string;
  readonly record: WireRecord;
  readonly checkpoint: Checkpoint;
  readonly open: boolean;
  readonly close: () => void;
}

/** The form of a checkpoint; filling it makes a record that points to this one. */
export function CheckpointDrawer({ table, record, checkpoint, open, close }: CheckpointDrawerProps) {
  const { app, tables, me } = useApp();
  const { locale } = useWords();
  const { act } = useWrites(table);
  const toaster = useToaster();
  const into = tables.get(checkpoint.into);
  const form = app.forms.find((one) => one.key === checkpoint.form);
  const sections = useMemo(() => (into ? layoutOf(into, form ?? usualForm(into)) : []), [into, form]);
  const titleIn = (language: Locale) => wordsOf(checkpoint.label ?? form?.label ?? into?.label, language, checkpoint.key);
  const title = titleIn(locale);
  const save = async (values: Record<string, unknown>) => {
    await act(record.id, 'submit', { checkpoint: checkpoint.key, values });
    toaster.done((say, language) => say('move.checkpointDone', { name: titleIn(language) }));
    close();
  };
  const draft = { user: me.id, app: app.info.key, form: `${table}.${checkpoint.key}`, record: record.id };
  return (
    <FormDrawer
      title={title}
      open={open}
      close={close}
      table={checkpoint.into}
      sections={sections}
      initial={{}}
      draft={draft}
      measured={form?.key}
      save={save}
    />
  );
}
