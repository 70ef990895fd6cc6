import type { RecordName } from '@stepwell/fields/ui';
import { Button, Mentions } from 'antd';
import { useRef, useState } from 'react';
import { useServices } from '../data/use-services.ts';
import { useWrites } from '../data/use-writes.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './timeline.module.css';

/** A word about a record; @ names someone, who finds it in his inbox. */
export function CommentBox({ table, id }: { table: string; id: string }) {
  const { say } = useWords();
  const { findRecords } = useServices();
  const [people, setPeople] = useState<readonly RecordName[]>([]);
  const known = useRef(new Map<string, string>());
  const { text, setText, busy, send } = useComment(table, id, known.current);
  const find = async (words: string) => {
    const found = await findRecords('user', words);
    for (const person of found) known.current.set(person.title, person.id);
    setPeople(found);
  };
  return (
    <div className={styles['comment']}>
      <Mentions
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={text}
        onChange={setText}
        onSearch={(words) => void find(words)}
        options={people.map((person) => ({ value: person.title, label: person.title, key: person.id }))}
        placeholder={say('comment.placeholder')}
        aria-label={say('comment.placeholder')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void send();
        }}
      />
      {text.trim() && (
        <Button type="primary" size="small" loading={busy} onClick={() => void send()}>
          {say('comment.send')}
        </Button>
      )}
    </div>
  );
}

function useComment(table: string, id: string, known: ReadonlyMap<string, string>) {
  const { act, undo } = useWrites(table);
  const toaster = useToaster();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      const mentions = [...known].filter(([name]) => text.includes(`@${name}`)).map(([, person]) => person);
      const { undo: token } = await act(id, 'comment', { text: text.trim(), mentions });
      setText('');
      // What is taken back can be written again, better.
      const takeBack = async (said: string) => {
        await undo(said);
        setText((since) => since || text);
      };
      toaster.done((say) => say('comment.sent'), token ? () => takeBack(token) : undefined);
    } catch (error) {
      toaster.failed(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { text, setText, busy, send };
}
