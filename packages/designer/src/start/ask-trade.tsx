import { Alert, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Preview, Questions, usePasted } from '../editors/process/paste-table.tsx';
import type { OutputKind } from '../editors/process/trade-acts.ts';
import { useDesignWords } from '../words/words.ts';
import { appFromTrade } from './new-app.ts';
import styles from './start.module.css';
import type { AskProps } from './way.ts';

/** From a pasted table of the trade: stage, responsible, time limit, output. */
export function AskTrade({ ready }: AskProps) {
  const { say } = useDesignWords();
  const { text, rows, read, paste } = usePasted();
  const [kinds, setKinds] = useState<ReadonlyMap<string, OutputKind>>(new Map());
  useEffect(() => {
    ready(rows && { files: (name) => appFromTrade(name, name.name, rows, { kinds }) });
  }, [rows, kinds, ready]);
  return (
    <>
      <p className={styles['pale']}>{say('trade.hint')}</p>
      <Input.TextArea
        value={text}
        rows={rows ? 2 : 6}
        placeholder={say('trade.here')}
        aria-label={say('trade.here')}
        onPaste={paste}
        onChange={({ target }) => read({ text: target.value })}
      />
      {text.trim() !== '' && !rows && <Alert type="warning" showIcon title={say('trade.none')} />}
      {rows && <Preview rows={rows} />}
      {rows && (
        <Questions
          rows={rows}
          kinds={kinds}
          choose={(output, kind) => setKinds(new Map(kinds).set(output, kind))}
          title={say('trade.questions')}
        />
      )}
    </>
  );
}
