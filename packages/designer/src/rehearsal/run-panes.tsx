import { useIsPhone } from '@stepwell/ui/design';
import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { ClockBar } from './clock-bar.tsx';
import { NewRecord } from './new-record.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import { RecordActs } from './record-acts.tsx';
import styles from './rehearsal.module.css';
import { RunApp } from './run-app.tsx';
import { RunBoard } from './run-board.tsx';
import { useRun } from './run-state.ts';
import { RunSteps } from './run-steps.tsx';

const PANES = ['form', 'board', 'phone', 'steps'] as const;
type Pane = (typeof PANES)[number];

/** What is done left, what comes of it in the middle, everything that happened right; on a phone one after the other. */
export function RunPanes() {
  const isPhone = useIsPhone();
  const { say } = useDesignWords();
  const { rehearsal } = useRun();
  const [pane, setPane] = useState<Pane>('form');
  const count = rehearsal.steps.length;
  // Whoever did something wants to see what came of it.
  useEffect(() => {
    if (count > 0) setPane((now) => (now === 'form' ? 'board' : now));
  }, [count]);
  if (!isPhone)
    return (
      <>
        <div className={styles['left']}>
          <Form />
        </div>
        <div className={styles['middle']}>
          <ClockBar />
          <div className={styles['stage']}>
            <Seen pane="board" />
            <Seen pane="phone" />
          </div>
        </div>
        <div className={styles['right']}>
          <RunSteps />
        </div>
      </>
    );
  return (
    <>
      <Segmented
        block
        className={styles['panes'] ?? ''}
        aria-label={say('try.panes')}
        value={pane}
        onChange={setPane}
        options={PANES.map((value) => ({ value, label: say(`try.pane.${value}`) }))}
      />
      <div className={styles['only']}>
        {pane === 'form' && <Form />}
        {(pane === 'board' || pane === 'phone') && <Seen pane={pane} />}
        {pane === 'steps' && <RunSteps />}
      </div>
      <ClockBar />
    </>
  );
}

function Form() {
  const { run, viewer, locale, selected } = useRun();
  const one = run.records.find(({ ref }) => ref === selected);
  return (
    <RunApp run={run} viewer={viewer} locale={locale}>
      <div className={styles['device']}>{one ? <RecordActs key={one.ref} one={one} /> : <NewRecord />}</div>
    </RunApp>
  );
}

function Seen({ pane }: { readonly pane: 'board' | 'phone' }) {
  const { run, viewer, locale } = useRun();
  return (
    <RunApp run={run} viewer={viewer} locale={locale}>
      {pane === 'board' ? <RunBoard /> : <PhoneFrame />}
    </RunApp>
  );
}
