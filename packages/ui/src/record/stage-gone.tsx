import { WarningOutlined } from '@ant-design/icons';
import type { Stage } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Button } from 'antd';
import { useMove } from '../move/use-move.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './record.module.css';

interface StageGoneProps {
  readonly table: string;
  /** The key of the stage in which the record stands: nobody knows its label any more. */
  readonly stage: string;
  /** Where it may go on; none for whoever may not move it. */
  readonly ways: readonly Stage[];
  readonly record: WireRecord;
}

/** Says that the stage of a record is gone, and leads on to those that are. */
export function StageGone({ table, stage, ways, record }: StageGoneProps) {
  const { say, locale } = useWords();
  const move = useMove();
  return (
    <div className={styles['gone']}>
      <p>
        <WarningOutlined /> {say('stage.gone', { stage })} {say(ways.length > 0 ? 'stage.goneAsk' : 'stage.goneWait')}
      </p>
      {ways.length > 0 && (
        <div className={styles['goneWays']}>
          {ways.map(({ key, label }) => {
            const name = wordsOf(label, locale, key);
            return (
              <Button key={key} onClick={() => void move(table, record, key)} aria-label={say('stage.moveTo', { stage: name })}>
                {name}
              </Button>
            );
          })}
        </div>
      )}
    </div>
  );
}
