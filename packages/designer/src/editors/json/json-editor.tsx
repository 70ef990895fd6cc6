import { operationsBetween } from '@stepwell/definition';
import { Input } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';

/** The part as its file says it. What is no JSON is told and not taken over. */
export function JsonEditor({ part }: { readonly part: Part }) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const there = JSON.stringify(part.content, null, 2);
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    try {
      const value: unknown = JSON.parse(text);
      setFault(undefined);
      act(
        say('design.jsonEdit', { name: part.key }),
        operationsBetween(new Map([[part.path, part.content]]), new Map([[part.path, value]])),
        `json ${part.path}`,
      );
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  return (
    <div className={styles['json']}>
      {fault !== undefined && <p role="alert">{say('design.jsonBad', { why: fault })}</p>}
      <Input.TextArea
        value={typed ?? there}
        aria-label={say('design.json')}
        spellCheck={false}
        autoSize={{ minRows: 24 }}
        onChange={(event) => change(event.target.value)}
        onBlur={() => fault === undefined && setTyped(undefined)}
      />
    </div>
  );
}
