import type { Thing } from '@stepwell/definition';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useRename } from '../here/use-rename.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './change.module.css';

interface KeyInputProps {
  readonly thing: Thing;
  /** What people call it. */
  readonly name: string;
  /** Called with the new key once it is done. */
  readonly done?: (to: string) => void;
  /** What it is, where several keys stand below each other. */
  readonly label?: string;
}

/** The key of something, and the way to change it with everything that speaks of it. */
export function KeyInput({ thing, name, done = () => undefined, label }: KeyInputProps) {
  const { say } = useDesignWords();
  const id = useId();
  const [text, setText] = useState(thing.key);
  const { rename, fault, isBusy } = useRename(thing, name, done);
  const isChanged = text.trim() !== thing.key;
  const go = () => void rename(text.trim());
  return (
    <div className={styles['key']}>
      <div className={styles['keyLabel']}>
        <label htmlFor={id}>{label ?? say('change.key')}</label>
        <Input
          id={id}
          value={text}
          status={fault ? 'error' : ''}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
          onPressEnter={({ nativeEvent }) => {
            if (!nativeEvent.isComposing) go();
          }}
        />
      </div>
      {isChanged && (
        <Button type="primary" loading={isBusy} onClick={go}>
          {say('change.rename')}
        </Button>
      )}
      {fault && (
        <p role="alert" className={styles['fault']}>
          {say(`change.fault${fault}`)}
        </p>
      )}
    </div>
  );
}
