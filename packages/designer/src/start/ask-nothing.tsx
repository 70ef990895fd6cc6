import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Labelled } from '../editors/labelled.tsx';
import { useDesignWords } from '../words/words.ts';
import { appFromNothing } from './new-app.ts';
import styles from './start.module.css';
import type { AskProps } from './way.ts';

/** From nothing: what one record is called. */
export function AskNothing({ ready }: AskProps) {
  const { say } = useDesignWords();
  const [record, setRecord] = useState('');
  useEffect(() => {
    const text = record.trim();
    ready(text === '' ? undefined : { files: (name) => appFromNothing(name, text) });
  }, [record, ready]);
  return (
    <>
      <Labelled text={say('start.record')}>
        {(id) => (
          <Input
            id={id}
            value={record}
            maxLength={40}
            placeholder={say('start.recordHint')}
            onChange={({ target }) => setRecord(target.value)}
          />
        )}
      </Labelled>
      <p className={styles['pale']}>{say('start.nothingWhat')}</p>
    </>
  );
}
