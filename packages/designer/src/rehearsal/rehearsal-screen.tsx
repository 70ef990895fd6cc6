import { ErrorState, LoadingState, type Locale, useIsPhone, type WireRehearsal } from '@stepwell/ui/design';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { DraftApp } from '../here/draft-app.tsx';
import { useDesignWords } from '../words/words.ts';
import { MendFirst, mustMend } from './mend-first.tsx';
import styles from './rehearsal.module.css';
import { RunHead } from './run-head.tsx';
import { RunPanes } from './run-panes.tsx';
import { RunContext } from './run-state.ts';
import { type Rehearsal, useRehearsal } from './use-rehearsal.ts';
import { firstPerson, firstTable } from './where-to-begin.ts';

/** The test-run of the draft, over all of the page: a record is made, time passes, and everything that comes of it is seen. */
export default function RehearsalScreen({ close }: { readonly close: () => void }) {
  const { say } = useDesignWords();
  const rehearsal = useRehearsal();
  const { run, error, retry } = rehearsal;
  return (
    <Drawer
      open
      placement="bottom"
      size="100%"
      title={say('try.title')}
      onClose={close}
      keyboard={false}
      push={false}
      styles={{ body: { padding: 0, background: 'var(--ant-color-bg-layout)' }, header: { display: 'none' } }}
    >
      {error && mustMend(error) ? (
        <MendFirst error={error} close={close} />
      ) : error && !run ? (
        <ErrorState error={error} retry={retry} />
      ) : run ? (
        <DraftApp>
          <Running rehearsal={rehearsal} run={run} close={close} />
        </DraftApp>
      ) : (
        <div className={styles['waiting']}>
          <LoadingState rows={8} />
        </div>
      )}
    </Drawer>
  );
}

interface RunningProps {
  readonly rehearsal: Rehearsal;
  readonly run: WireRehearsal;
  readonly close: () => void;
}

function Running({ rehearsal, run, close }: RunningProps) {
  const { files } = useDesign();
  const { locale: page } = useDesignWords();
  const isPhone = useIsPhone();
  const [table, setTable] = useState(() => firstTable(files));
  const [selected, select] = useState<string>();
  const [spoken, setSpoken] = useState<Locale>();
  const [device, setDevice] = useState<'phone' | 'desktop'>('phone');
  const [locale, viewer] = [spoken ?? page, rehearsal.viewer ?? firstPerson(files, run.people, table)];
  const isThere = run.records.some(({ ref }) => ref === selected);
  const state = {
    rehearsal,
    run,
    viewer,
    locale,
    table,
    setTable: (key: string) => {
      setTable(key);
      select(undefined);
    },
    selected: isThere ? selected : undefined,
    select,
  };
  return (
    <RunContext value={state}>
      <div className={styles['run']} data-device={isPhone ? 'phone' : device}>
        <RunHead close={close} device={device} setDevice={setDevice} setLocale={setSpoken} />
        <RunPanes />
      </div>
    </RunContext>
  );
}
