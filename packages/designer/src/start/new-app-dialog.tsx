import { Alert, Button, Input, Modal, Progress } from 'antd';
import { useCallback, useState } from 'react';
import { Labelled } from '../editors/labelled.tsx';
import { useDesignWords } from '../words/words.ts';
import type { AppName } from './new-app.ts';
import styles from './start.module.css';
import { LONGEST_KEY, settledAppKey, useAppKey } from './use-app-key.ts';
import { type NewApp, useNewApp } from './use-new-app.ts';
import type { Ready } from './way.ts';
import { WAYS, type Way } from './ways.tsx';

const isKey = (text: string) => /^[a-z][a-z0-9_]{0,19}$/.test(text);

interface Props {
  readonly way: Way;
  /** Keys that apps have already. */
  readonly taken: readonly string[];
  /** The app that is cloned, where one was chosen before. */
  readonly from?: string;
  readonly close: () => void;
}

/** A new app in one of the ways: what it is called, what it is made of, and the button that makes it. */
export function NewAppDialog({ way, taken, from, close }: Props) {
  const { say } = useDesignWords();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [ready, setReady] = useState<Ready>();
  const { isBusy, refused, create } = useNewApp();
  // What is proposed late does not take the place of what was written meanwhile.
  const suggest = useCallback((text: string) => setName((written) => (written === '' ? text : written)), []);
  const keys = { taken, given: ready?.key };
  const proposed = useAppKey(name, keys);
  const key = ownKey ?? proposed;
  const fault = !isKey(key) ? say('start.keyBad') : taken.includes(key) ? say('start.keyTaken') : undefined;
  const answers: AppName = { key, name: name.trim(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const filesOf = async ({ files }: Ready) => files({ ...answers, key: ownKey ?? (await settledAppKey(name, keys)) });
  const { Ask, ...order } = WAYS[way];
  const isNamedFirst = 'isNamedFirst' in order;
  const ask = <Ask ready={setReady} suggest={suggest} {...(from !== undefined && { from })} />;
  return (
    <Modal
      open
      width={760}
      title={say(`start.${way}`)}
      okText={say('start.go')}
      okButtonProps={{ disabled: !ready || answers.name === '' || fault !== undefined, loading: isBusy }}
      onOk={() => ready && void create(() => filesOf(ready), ready.then)}
      onCancel={close}
    >
      <div className={styles['ask']}>
        {!isNamedFirst && ask}
        <Labelled text={say('start.name')}>
          {(id) => (
            <Input
              id={id}
              value={name}
              autoFocus={isNamedFirst}
              maxLength={60}
              placeholder={say('start.nameHint')}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Labelled>
        {ownKey === undefined ? (
          <p className={styles['address']}>
            {say('start.address', { address: `${location.host}/app/${key}` })}
            <Button type="link" size="small" onClick={() => setOwnKey(key)}>
              {say('start.addressEdit')}
            </Button>
          </p>
        ) : (
          <KeyInput value={ownKey} fault={fault} onChange={setOwnKey} />
        )}
        {isNamedFirst && ask}
        {isBusy && <Working />}
        {refused && <Refused {...refused} />}
      </div>
    </Modal>
  );
}

/** It is being made; nobody knows how long the server takes. */
function Working() {
  const { say } = useDesignWords();
  return (
    <div role="status">
      <Progress percent={100} status="active" showInfo={false} aria-hidden="true" />
      <p className={styles['pale']}>{say('start.install')}</p>
    </div>
  );
}

interface KeyInputProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (key: string) => void;
}

/** The name of the app in addresses, for those who want another than the one that is proposed. */
function KeyInput({ value, fault, onChange }: KeyInputProps) {
  const { say } = useDesignWords();
  return (
    <Labelled text={say('start.key')}>
      {(id) => (
        <>
          <Input
            id={id}
            value={value}
            autoFocus
            maxLength={LONGEST_KEY}
            {...(fault && { status: 'error' as const })}
            onChange={({ target }) => onChange(target.value)}
          />
          {fault && <span className={styles['fault']}>{fault}</span>}
        </>
      )}
    </Labelled>
  );
}

/** Why the app was not made, and what of it is wrong where. */
function Refused({ sentence, problems }: NonNullable<NewApp['refused']>) {
  const { locale } = useDesignWords();
  const faults = (
    <ul className={styles['faults']}>
      {problems.slice(0, 20).map((problem) => (
        <li key={`${problem.path} ${problem.code}`}>
          {problem.message[locale]} <code>{problem.path}</code>
        </li>
      ))}
    </ul>
  );
  return <Alert type="error" showIcon title={sentence} description={problems.length > 0 && faults} />;
}
