import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './move.module.css';
import type { StoppedMove } from './use-move.tsx';

/** Asks why a record is moved this way, and tries again. */
export function ReasonDialog({ stopped }: { stopped: StoppedMove }) {
  const { say } = useWords();
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!reason.trim()) return setProblem(say('move.needReason'));
    setBusy(true);
    try {
      await stopped.again({ reason: reason.trim() });
    } catch (error) {
      setProblem(sentence(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={say('move.reasonTitle')}
      okText={say('move.submit')}
      cancelText={say('act.cancel')}
      onOk={() => void submit()}
      onCancel={stopped.cancel}
      confirmLoading={busy}
      width={480}
    >
      <label htmlFor="move-reason" className={styles['reasonLabel']}>
        {say('move.reasonLead')}
      </label>
      <Input.TextArea
        id="move-reason"
        autoFocus
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(problem ? { status: 'error' as const } : {})}
      />
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </Modal>
  );
}
