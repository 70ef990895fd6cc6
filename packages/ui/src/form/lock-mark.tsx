import { LockOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useFormulaWords } from '../rules/use-formula-words.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './form.module.css';
import type { Lock } from './locks.ts';

/** A lock that says, under the pointer or the finger, why a field cannot be written. */
export function LockMark({ table, lock }: { table: string; lock: Lock }) {
  const { say } = useWords();
  if (lock.by === 'platform') return null;
  return (
    <Tooltip title={<Why table={table} lock={lock} />} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={styles['lock']} aria-label={say('lock.label')}>
        <LockOutlined />
      </button>
    </Tooltip>
  );
}

function Why({ table, lock }: { table: string; lock: Lock }) {
  const { say, locale } = useWords();
  const source = 'source' in lock ? lock.source : undefined;
  const { sentence } = useFormulaWords(source !== undefined);
  const condition = source === undefined ? '' : sentence(table, source);
  const stage = lock.by === 'stage' ? wordsOf(lock.stage, locale) : '';
  return say(`lock.${lock.by === 'formula' && !condition ? 'platform' : lock.by}`, { condition, stage });
}
