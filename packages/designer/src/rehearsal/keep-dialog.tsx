import { useToaster, wordsOf } from '@stepwell/ui/design';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { labelOf } from '../here/parts.ts';
import { said, useDesignWords } from '../words/words.ts';
import { keepRun } from './keep-run.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

/** Keeps the run as a scenario of the draft: a step like any other, which can be undone. */
export function KeepDialog({ close }: { readonly close: () => void }) {
  const { act, files } = useDesign();
  const { run, table } = useRun();
  const { say, locale } = useDesignWords();
  const toaster = useToaster();
  const label = wordsOf(labelOf(files.get(`tables/${table}.json`)), locale, table);
  const [name, setName] = useState(say('try.keptAs', { table: label }));
  const expectations = run.kept.steps.filter((step) => 'expect' in step).length;
  const keep = () => {
    const { operations } = keepRun(files, name.trim(), run.kept);
    if (!act(say('try.kept', { name: name.trim() }), operations)) return;
    toaster.done(said('try.keptDone', { name: name.trim() }));
    close();
  };
  return (
    <Modal
      open
      title={say('try.keep')}
      okText={say('try.keepIt')}
      cancelText={say('try.cancel')}
      okButtonProps={{ disabled: !name.trim() }}
      onOk={keep}
      onCancel={close}
      width={480}
    >
      <p className={styles['pale']}>{say('try.keepWhy', { steps: run.steps.length, expectations })}</p>
      <Input
        autoFocus
        value={name}
        maxLength={80}
        aria-label={say('try.keepName')}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && name.trim() && keep()}
      />
    </Modal>
  );
}
