import { ErrorState, get, LoadingState } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { type Answers, usePublishing } from '../here/use-publishing.ts';
import type { Migration } from '../model/transport.ts';
import { useDesignWords } from '../words/words.ts';
import { MigrationList } from './migration-list.tsx';
import styles from './publish.module.css';

interface BackProps {
  readonly version: number;
  readonly cancel: () => void;
  readonly done: () => void;
}

/** What going back to a version means for the records that are there, and the button that does it. */
export function BackDialog({ version, cancel, done }: BackProps) {
  const { app } = useHand();
  const { say } = useDesignWords();
  const [answers, setAnswers] = useState<Answers>({ stages: {}, options: {}, lost: [] });
  const { isBusy, restore } = usePublishing(done);
  const { data, error, refetch } = useQuery({
    queryKey: ['version-review', app, version],
    queryFn: () => get<{ readonly plan: readonly Migration[] }>(`/api/apps/${app}/versions/${version}/review`),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Modal
      open
      width={640}
      title={say('history.backSure', { version })}
      okText={say('history.go', { version })}
      okButtonProps={{ loading: isBusy, disabled: !data, autoFocus: true }}
      onOk={() => void restore(version, answers)}
      onCancel={cancel}
    >
      {!data && !error && <LoadingState rows={2} />}
      {!data && error && <ErrorState compact error={error} retry={() => void refetch()} />}
      {data && (
        <div className={styles['review']}>
          <p className={styles['kept']}>{say('history.kept')}</p>
          <MigrationList mayLeave plan={data.plan} answers={answers} answer={setAnswers} />
        </div>
      )}
    </Modal>
  );
}
