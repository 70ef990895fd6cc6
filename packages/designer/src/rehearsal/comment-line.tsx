import type { WireRehearsalRecord } from '@stepwell/ui/design';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

interface CommentProps {
  readonly one: WireRehearsalRecord;
  readonly close: () => void;
}

/** A word about a record, and who is told of it. */
export function CommentLine({ one, close }: CommentProps) {
  const { rehearsal, run, viewer } = useRun();
  const { say } = useDesignWords();
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<string[]>([]);
  const others = run.people.filter(({ id, gone }) => id !== viewer && !gone);
  const send = async () => {
    const told = mentions.length > 0 ? { mentions } : {};
    if (await rehearsal.add({ as: viewer, comment: one.ref, text: text.trim(), ...told })) close();
  };
  return (
    <div className={styles['editing']}>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={text}
        maxLength={4000}
        aria-label={say('try.commentText')}
        placeholder={say('try.commentText')}
        onChange={({ target }) => setText(target.value)}
      />
      <Select
        mode="multiple"
        aria-label={say('try.commentFor')}
        placeholder={say('try.commentFor')}
        value={mentions}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setMentions}
      />
      <div className={styles['formFoot']}>
        <Button onClick={close}>{say('try.cancel')}</Button>
        <Button type="primary" disabled={!text.trim()} loading={rehearsal.isBusy} onClick={() => void send()}>
          {say('try.commentSend')}
        </Button>
      </div>
    </div>
  );
}
