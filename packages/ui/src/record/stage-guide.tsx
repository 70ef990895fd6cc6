import { BulbOutlined, CheckSquareOutlined, EditOutlined } from '@ant-design/icons';
import type { Checkpoint, FullTable, Stage } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { isBlank } from '../cell/is-blank.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './record.module.css';

const CheckpointDrawer = lazy(async () => ({ default: (await import('../move/checkpoint-button.tsx')).CheckpointDrawer }));
const FieldsDrawer = lazy(async () => ({ default: (await import('./fields-drawer.tsx')).FieldsDrawer }));

interface StageGuideProps {
  readonly table: FullTable;
  readonly stage: Stage;
  readonly record: WireRecord;
}

/** What the present stage asks for: its guidance, what it must still produce, its checkpoints. */
export function StageGuide({ table, stage, record }: StageGuideProps) {
  const { say, locale } = useWords();
  const outputs = (stage.outputs ?? []).filter((key) => isBlank(record.values[key]) && table.fields.has(key));
  const checkpoints = stage.checkpoints ?? [];
  const guidance = wordsOf(stage.guidance, locale);
  if (!guidance && outputs.length === 0 && checkpoints.length === 0) return null;
  return (
    <div className={styles['guide']}>
      {guidance && (
        <p>
          <BulbOutlined /> {guidance}
        </p>
      )}
      {(outputs.length > 0 || checkpoints.length > 0) && (
        <div className={styles['todo']}>
          {outputs.length > 0 && <span className={styles['todoLead']}>{say('stage.missing')}</span>}
          {outputs.map((key) => (
            <Output key={key} table={table} field={key} record={record} />
          ))}
          {checkpoints.map((checkpoint) => (
            <CheckpointChip key={checkpoint.key} table={table.key} checkpoint={checkpoint} record={record} />
          ))}
        </div>
      )}
    </div>
  );
}

function Output({ table, field, record }: { table: FullTable; field: string; record: WireRecord }) {
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  const label = wordsOf(table.fields.get(field)?.definition.label, locale, field);
  return (
    <>
      <Button size="small" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Suspense>
          <FieldsDrawer title={label} table={table} fields={[field]} record={record} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function CheckpointChip({ table, checkpoint, record }: { table: string; checkpoint: Checkpoint; record: WireRecord }) {
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<CheckSquareOutlined />} onClick={() => setOpen(true)}>
        {wordsOf(checkpoint.label, locale, checkpoint.key)}
      </Button>
      {open && (
        <Suspense>
          <CheckpointDrawer table={table} record={record} checkpoint={checkpoint} open close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
