import { ExperimentOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { request } from '../api/api.ts';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import { isTrial, outsideOf } from './outside-of.ts';
import styles from './practice.module.css';

/** Says on every page of a practice space that it is one, and leads out of it. */
export function PracticeBand() {
  const { key, roles } = useApp();
  const { say } = useWords();
  const isTried = isTrial(key);
  return (
    <div className={styles['band']} role="status">
      <ExperimentOutlined />
      <strong>{say(isTried ? 'practice.trial' : 'practice.title')}</strong>
      <span className={styles['why']}>{say(isTried ? 'practice.trialWhy' : 'practice.why')}</span>
      {roles.some(({ admin }) => admin) && <StartAgain />}
      {isTried && (
        <Button size="small" type="primary" href={addresses.fromTemplate(key)}>
          {say('practice.trialUse')}
        </Button>
      )}
      <a href={outsideOf(key)}>{say(isTried ? 'practice.trialLeave' : 'practice.leave')}</a>
    </div>
  );
}

/** Everything that was practised goes, for everybody. */
function StartAgain() {
  const { key } = useApp();
  const { say } = useWords();
  const toaster = useToaster();
  const [isBusy, setBusy] = useState(false);
  const reset = async () => {
    setBusy(true);
    try {
      await request('POST', `/api/apps/${key}/practice/reset`, { isReal: true });
      window.location.assign(addresses.practice(key));
    } catch (error) {
      setBusy(false);
      toaster.failed(sentenceOf(error));
    }
  };
  return (
    <Popconfirm title={say('practice.resetSure')} okText={say('practice.reset')} onConfirm={() => void reset()}>
      <Button size="small" loading={isBusy}>
        {say('practice.reset')}
      </Button>
    </Popconfirm>
  );
}
