import { PlusOutlined } from '@ant-design/icons';
import { useApp, type WireRehearsalRecord } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useDesignWords } from '../words/words.ts';
import { FurtherActs } from './further-acts.tsx';
import { RecordMoves } from './record-moves.tsx';
import { RecordTasks } from './record-tasks.tsx';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';
import { StoppedMove } from './stopped-move.tsx';

/** What the person can do with a record: move it, change it, fill its checkpoints, speak of it, hand it over, see to its tasks. */
export function RecordActs({ one }: { readonly one: WireRehearsalRecord }) {
  const { tables } = useApp();
  const { select } = useRun();
  const { say } = useDesignWords();
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
      {one.record ? <RecordMoves one={one} /> : <p className={styles['pale']}>{say('try.unseen')}</p>}
      <StoppedMove one={one} table={table} />
      <RecordTasks one={one} />
      {one.record && <FurtherActs one={one} table={table} />}
    </section>
  );
}
