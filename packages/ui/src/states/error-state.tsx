import { DisconnectOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ApiError } from '../api/api-error.ts';
import { useWords } from '../words/words.ts';
import styles from './states.module.css';
import { useSentence } from './use-sentence.ts';

/** What stands where something could not be opened: the server's own sentence, and the way on. */
export function ErrorState({ error, retry, compact }: { error: unknown; retry?: () => void; compact?: boolean }) {
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
      {retry && (
        <div className={styles['acts']}>
          <Button onClick={retry}>{say('act.retry')}</Button>
        </div>
      )}
      {id && <p className={styles['id']}>{say('error.id', { id })}</p>}
    </section>
  );
}
