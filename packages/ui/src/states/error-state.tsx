import { DisconnectOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useWords } from '../words/words.ts';
import styles from './states.module.css';
import { useSentence } from './use-sentence.ts';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** Where else one can go. */
  readonly way?: ReactNode;
  readonly compact?: boolean;
}

/** What stands where something could not be opened: the server's own sentence, and the way on. */
export function ErrorState({ error, retry, way, compact }: ErrorStateProps) {
  const { say } = useWords();
  const sentence = useSentence();
  const isOffline = error instanceof ApiError && error.status === 0;
  const id = error instanceof ApiError ? error.details.id : undefined;
  return (
    <section role="alert" className={`${styles['state']} ${styles['bad']} ${compact ? styles['compact'] : ''}`}>
      <span className={styles['mark']} aria-hidden="true">
        {isOffline ? <DisconnectOutlined /> : <WarningOutlined />}
      </span>
      <h2>{say('error.title')}</h2>
      <p className={styles['why']}>{sentence(error)}</p>
      {(retry || way) && (
        <div className={styles['acts']}>
          {retry && <Button onClick={retry}>{say('act.retry')}</Button>}
          {way}
        </div>
      )}
      {id && <p className={styles['id']}>{say('error.id', { id })}</p>}
    </section>
  );
}
