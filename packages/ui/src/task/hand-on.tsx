import { Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useServices } from '../data/use-services.ts';
import { useWords } from '../words/words.ts';
import styles from './task.module.css';
import type { Task } from './tasks.ts';
import { useTaskActs } from './use-task-acts.ts';

/** Asks who a task goes to. */
export function HandOn({ task, close }: { task: Task; close: () => void }) {
  const { say } = useWords();
  const { handOn } = useTaskActs();
  const { findRecords } = useServices();
  const [people, setPeople] = useState<{ value: string; label: string }[]>([]);
  const [to, setTo] = useState<string>();
  const [busy, setBusy] = useState(false);
  const find = async (words: string) => {
    const found = await findRecords('user', words);
    setPeople(found.filter(({ id }) => id !== task.assignee).map(({ id, title }) => ({ value: id, label: title })));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first colleagues are shown once
  useEffect(() => void find(''), []);
  const submit = async () => {
    if (!to) return;
    setBusy(true);
    await handOn(task, to);
    close();
  };
  return (
    <Modal
      open
      width={420}
      title={say('task.handOnTitle')}
      okText={say('task.handOnNow')}
      cancelText={say('act.cancel')}
      okButtonProps={{ disabled: !to }}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={close}
    >
      <label htmlFor="hand-on" className={styles['label']}>
        {task.title}
      </label>
      <Select
        id="hand-on"
        autoFocus
        showSearch={{ filterOption: false, onSearch: (words) => void find(words) }}
        {...(to ? { value: to } : {})}
        onChange={setTo}
        options={people}
        placeholder={say('task.handOnTo')}
        className={styles['person'] ?? ''}
      />
    </Modal>
  );
}
