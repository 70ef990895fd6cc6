import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { FormDrawer } from '../form/form-drawer.tsx';
import { sectionOfFields } from '../form/layout.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { MissingList } from './missing-list.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { StoppedMove } from './use-move.tsx';

/** Asks for exactly what a move is missing, and tries again. */
export function MoveDialog({ stopped }: { stopped: StoppedMove }) {
  if (stopped.error.code === 'REASON_NEEDED') return <ReasonDialog stopped={stopped} />;
  return <MissingForm stopped={stopped} />;
}

function MissingForm({ stopped }: { stopped: StoppedMove }) {
  const { app, tables } = useApp();
  const { say, locale } = useWords();
  const { record, error, again, cancel } = stopped;
  const table = tables.get(stopped.table);
  const missing = useMemo(() => error.details.missing ?? [], [error]);
  const sections = useMemo(() => {
    const keys = missing.filter((item) => table?.fields.has(item.key)).map((item) => item.key);
    return table ? [sectionOfFields(table, [...new Set(keys)])] : [];
  }, [missing, table]);
  const stage = app.processes.flatMap((process) => process.stages).find((one) => one.key === stopped.to);
  const label = wordsOf(stage?.label, locale, stopped.to);
  return (
    <FormDrawer
      size="small"
      title={say('move.missingTitle', { stage: label })}
      open
      close={cancel}
      table={stopped.table}
      sections={sections}
      initial={record.values}
      save={(values) => again({ values })}
      submitLabel={say('move.submit')}
      lead={<MissingList stopped={stopped} missing={missing} sentence={error.message} />}
    />
  );
}
