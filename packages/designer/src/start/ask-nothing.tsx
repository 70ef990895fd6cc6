import { useEffect, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { appFromNothing } from './new-app.ts';
import { RecordInput } from './record-input.tsx';
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
      <RecordInput value={record} onChange={setRecord} />
      <p className={styles['pale']}>{say('start.nothingWhat')}</p>
    </>
  );
}
