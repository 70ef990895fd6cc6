import { get } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { usePublishing } from '../here/use-publishing.ts';
import type { Change } from '../model/transport.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './shell.module.css';

/** What will change for everybody, in the words of the steps, and the button that does it. */
export function PublishDialog({ close }: { readonly close: () => void }) {
  const { view, problems } = useDesign();
  const { say } = useDesignWords();
  const [note, setNote] = useState('');
  const { isBusy, publish, discard } = usePublishing(close);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const isSame = view.revision === 0;
  const footer = (
    <>
      <Popconfirm title={say('publish.discardSure')} onConfirm={() => void discard()}>
        <Button danger type="text" disabled={isSame}>
          {say('publish.discard')}
        </Button>
      </Popconfirm>
      <Button type="primary" loading={isBusy} disabled={errors > 0 || isSame} onClick={() => void publish(note)}>
        {say('publish.go')}
      </Button>
    </>
  );
  return (
    <Modal open title={say('publish.title')} onCancel={close} footer={footer}>
      {errors > 0 && <Alert type="error" showIcon title={say('publish.blocked', { count: errors })} />}
      {isSame ? <p>{say('publish.none')}</p> : <Steps />}
      {!isSame && (
        <Input
          value={note}
          onChange={(event) => setNote(event.target.value)}
          placeholder={say('publish.note')}
          aria-label={say('publish.note')}
          maxLength={500}
        />
      )}
    </Modal>
  );
}

/** Every step since the published version, whoever did it. */
function Steps() {
  const { app, view } = useDesign();
  const { say } = useDesignWords();
  const { data } = useQuery({
    queryKey: ['draft-changes', app, view.revision],
    queryFn: () => get<{ changes: Change[] }>(`/api/apps/${app}/draft/changes?since=0`),
  });
  return (
    <>
      <h3>{say('publish.steps')}</h3>
      <ol className={styles['steps']}>
        {data?.changes.map((change) => (
          <li key={change.revision}>{change.name}</li>
        ))}
      </ol>
    </>
  );
}
