import {
  ArrowLeftOutlined,
  DesktopOutlined,
  MobileOutlined,
  ReloadOutlined,
  SaveOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { type Locale, useApp, useSentence, wordsOf } from '@stepwell/ui/design';
import { Alert, Button, Segmented, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { KeepDialog } from './keep-dialog.tsx';
import styles from './rehearsal.module.css';
import { RunPeople } from './run-people.tsx';
import { useRun } from './run-state.ts';

interface HeadProps {
  readonly close: () => void;
  readonly device: 'phone' | 'desktop';
  readonly setDevice: (device: 'phone' | 'desktop') => void;
  readonly setLocale: (locale: Locale) => void;
}

/** Who tries, on what and in which language; and the ways to begin anew, to keep the run and to leave. */
export function RunHead({ close, ...preview }: HeadProps) {
  const { rehearsal } = useRun();
  const { say } = useDesignWords();
  const sentence = useSentence();
  const [isKeeping, setKeeping] = useState(false);
  const [isPeopled, setPeopled] = useState(false);
  const { steps, isBusy, error, restart, retry } = rehearsal;
  return (
    <>
      <header className={styles['head']}>
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={close} aria-label={say('try.leave')}>
          <span className={styles['leave']}>{say('try.leave')}</span>
        </Button>
        <h2>{say('try.title')}</h2>
        <span className={styles['pale']}>{say('try.onDraft')}</span>
        <span className={styles['spring']} />
        <Preview {...preview} />
        <Tooltip title={say('try.people')}>
          <Button icon={<TeamOutlined />} onClick={() => setPeopled(true)} aria-label={say('try.people')} />
        </Tooltip>
        <Tooltip title={say('try.restart')}>
          <Button icon={<ReloadOutlined />} disabled={steps.length === 0} onClick={restart} aria-label={say('try.restart')} />
        </Tooltip>
        <Button
          type="primary"
          ghost
          icon={<SaveOutlined />}
          disabled={steps.length === 0 || isBusy}
          onClick={() => setKeeping(true)}
        >
          {say('try.keep')}
        </Button>
      </header>
      {Boolean(error) && (
        <Alert
          type="error"
          banner
          title={sentence(error)}
          action={
            <Button size="small" onClick={retry}>
              {say('try.again')}
            </Button>
          }
        />
      )}
      {isPeopled && <RunPeople close={() => setPeopled(false)} />}
      {isKeeping && <KeepDialog close={() => setKeeping(false)} />}
    </>
  );
}

/** As whom, on what and in which language the app is seen. */
function Preview({ device, setDevice, setLocale }: Omit<HeadProps, 'close'>) {
  const { app } = useApp();
  const { rehearsal, run, viewer, locale } = useRun();
  const { say, locale: page } = useDesignWords();
  const roleLabel = (key: string) => wordsOf(app.roles.find((role) => role.key === key)?.label, page, key);
  return (
    <>
      <Select
        aria-label={say('try.as')}
        value={viewer}
        popupMatchSelectWidth={false}
        prefix={<span className={styles['pale']}>{say('try.asWord')}</span>}
        options={run.people.map(({ id, name, roles, gone }) => ({
          value: id,
          disabled: gone === true,
          label: [name, roles.map(roleLabel).join(say('try.pause'))].filter(Boolean).join(' · '),
        }))}
        onChange={rehearsal.setViewer}
      />
      <Segmented
        className={styles['devices'] ?? ''}
        aria-label={say('try.device')}
        value={device}
        onChange={setDevice}
        options={[
          { value: 'phone', icon: <MobileOutlined />, title: say('form.phone') },
          { value: 'desktop', icon: <DesktopOutlined />, title: say('form.desktop') },
        ]}
      />
      <Segmented
        aria-label={say('try.language')}
        value={locale}
        onChange={setLocale}
        options={[
          { value: 'zh-CN', label: say('try.zh') },
          { value: 'en', label: say('try.en') },
        ]}
      />
    </>
  );
}
