import { RightOutlined } from '@ant-design/icons';
import { processOf, useApp, type WireRehearsalRecord, waysFrom, wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

/** Where a record may go next; whether it does, the server has the word. */
export function RecordMoves({ one }: { readonly one: WireRehearsalRecord }) {
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
