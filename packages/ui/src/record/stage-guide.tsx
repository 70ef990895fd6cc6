import { BulbOutlined, CheckOutlined, CheckSquareOutlined, EditOutlined } from '@ant-design/icons';
import type { Checkpoint, FullTable, Stage } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { isBlank } from '../cell/is-blank.ts';
import { GuidesHere } from '../guide/guides-here.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { filledCheckpointsQuery } from './filled-checkpoints.ts';
import styles from './record.module.css';
import { demandedFields } from './stages.ts';

const CheckpointDrawer = lazy(async () => ({ default: (await import('../move/checkpoint-button.tsx')).CheckpointDrawer }));
const FieldsDrawer = lazy(async () => ({ default: (await import('./fields-drawer.tsx')).FieldsDrawer }));

interface StageGuideProps {
  readonly table: FullTable;
  readonly stage: Stage;
  /** Where the record goes from here. */
  readonly next: Stage | undefined;
  readonly record: WireRecord;
  readonly canEdit: boolean;
}

/** What the present stage asks for: its guidance, what it must still produce, its checkpoints; what is there is ticked off. */
export function StageGuide({ table, stage, next, record, canEdit }: StageGuideProps) {
  const { app } = useApp();
  const { locale } = useWords();
  const guidance = wordsOf(stage.guidance, locale);
  const demanded = demandedFields(stage, next).filter((key) => table.fields.has(key) && key in record.values);
  const checkpoints = stage.checkpoints ?? [];
  const process = app.processes.find(({ stages }) => stages.includes(stage));
  const guides = <GuidesHere process={process?.key} stage={stage.key} />;
  if (!guidance && demanded.length === 0 && checkpoints.length === 0) return guides;
  return (
    <div className={styles['guide']}>
      {guides}
      {guidance && (
        <p>
          <BulbOutlined /> {guidance}
        </p>
      )}
      {(demanded.length > 0 || checkpoints.length > 0) && (
        <ul className={styles['todo']}>
          {checkpoints.map((checkpoint) => (
            <CheckpointChip key={checkpoint.key} table={table.key} checkpoint={checkpoint} record={record} canEdit={canEdit} />
          ))}
          {demanded.map((key) => (
            <Output key={key} table={table} field={key} record={record} canEdit={canEdit} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Output({ table, field, record, canEdit }: { table: FullTable; field: string; record: WireRecord; canEdit: boolean }) {
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  const label = wordsOf(table.fields.get(field)?.definition.label, locale, field);
  const isThere = !isBlank(record.values[field]);
  return (
    <li>
      <Chip label={label} isThere={isThere} icon={<EditOutlined />} open={canEdit ? () => setOpen(true) : undefined} />
      {open && (
        <Suspense>
          <FieldsDrawer title={label} table={table} fields={[field]} record={record} close={() => setOpen(false)} />
        </Suspense>
      )}
    </li>
  );
}

interface CheckpointChipProps {
  readonly table: string;
  readonly checkpoint: Checkpoint;
  readonly record: WireRecord;
  readonly canEdit: boolean;
}

function CheckpointChip({ table, checkpoint, record, canEdit }: CheckpointChipProps) {
  const { key } = useApp();
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  const { data: filled } = useQuery(filledCheckpointsQuery(key, table, record.id));
  const label = wordsOf(checkpoint.label, locale, checkpoint.key);
  const isThere = filled?.has(checkpoint.key) ?? false;
  return (
    <li>
      <Chip label={label} isThere={isThere} icon={<CheckSquareOutlined />} open={canEdit ? () => setOpen(true) : undefined} />
      {open && (
        <Suspense>
          <CheckpointDrawer table={table} record={record} checkpoint={checkpoint} open close={() => setOpen(false)} />
        </Suspense>
      )}
    </li>
  );
}

interface ChipProps {
  readonly label: string;
  readonly isThere: boolean;
  readonly icon: React.ReactNode;
  readonly open: (() => void) | undefined;
}

/** One thing the stage wants: ticked when it is there, else the way to give it. */
function Chip({ label, isThere, icon, open }: ChipProps) {
  const { say } = useWords();
  if (isThere)
    return (
      <span className={styles['there']}>
        <CheckOutlined aria-label={say('stage.there')} /> {label}
      </span>
    );
  return (
    <Button size="small" icon={icon} disabled={!open} onClick={open} className={styles['wanted'] ?? ''}>
      {say('stage.wanted', { label })}
    </Button>
  );
}
