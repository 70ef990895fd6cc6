import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { stageKeyOf, tableWithPages, useApp } from '../app/app-context.ts';
import { recordQuery } from '../data/records.ts';
import { NotFoundPage } from '../routes/not-found-page.tsx';
import { mayAct } from '../shell/navigation.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { TaskPanel } from '../task/task-panel.tsx';
import { DeadlineList } from './deadline-list.tsx';
import styles from './record.module.css';
import { RecordFields } from './record-fields.tsx';
import { RecordHead } from './record-head.tsx';
import { RelatedLists } from './related-lists.tsx';
import { StageGone } from './stage-gone.tsx';
import { StageGuide } from './stage-guide.tsx';
import { StagePath } from './stage-path.tsx';
import { isGone, processOf, waysFrom } from './stages.ts';
import { Timeline } from './timeline.tsx';
import { useSave } from './use-save.tsx';

/** One record: its way, its fields, what is related to it, what happened. */
export function RecordPage() {
  const here = useApp();
  const { table: tableKey = '', id = '' } = useParams({ strict: false }) as { table?: string; id?: string };
  const table = tableWithPages(here, tableKey);
  const record = useQuery({ ...recordQuery(here.key, tableKey, id), enabled: table !== undefined });
  if (!table) return <NotFoundPage />;
  if (record.isPending) return <LoadingState rows={8} />;
  if (record.isError) return <ErrorState error={record.error} retry={() => void record.refetch()} />;
  return <Page key={id} table={table} record={record.data} />;
}

function Page({ table, record }: { table: FullTable; record: WireRecord }) {
  const { app, roles } = useApp();
  const { save, dialog } = useSave(table.key);
  const stage = record.values[stageKeyOf(app, table.key) ?? ''];
  const process = processOf(app, table.key, record.values);
  const present = process?.stages.find((one) => one.key === stage);
  const ways = process ? waysFrom(process, stage) : [];
  const next = ways.find(({ category }) => category !== 'lost');
  const canEdit = mayAct(roles, table.key, 'update') && !record.values['deleted_at'];
  const canMove = mayAct(roles, table.key, 'move');
  const gone = process !== undefined && isGone(process, stage);
  return (
    <article className={styles['page']}>
      <RecordHead table={table} record={record} process={process} stage={stage} />
      {process && (
        <section className={`${styles['card']} ${styles['way']}`}>
          <StagePath table={table.key} process={process} stage={stage} record={record} canMove={canMove && !gone} />
          {gone && <StageGone table={table.key} stage={String(stage)} ways={canMove ? ways : []} record={record} />}
          <DeadlineList table={table} record={record} />
          {present && <StageGuide table={table} stage={present} next={next} record={record} canEdit={canEdit} />}
        </section>
      )}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <RecordFields table={table} record={record} save={(values) => save(record, values)} />
          <RelatedLists table={table} record={record} />
        </div>
        <div className={styles['column']}>
          <TaskPanel table={table} record={record} />
          <Timeline table={table} record={record} />
        </div>
      </div>
      {dialog}
    </article>
  );
}
