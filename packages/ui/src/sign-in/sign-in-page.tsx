import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { post } from '../api/api.ts';
import { addresses } from '../app/addresses.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { StepsMark } from '../states/steps-mark.tsx';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './sign-in.module.css';

const PRODUCT = 'Stepwell';

/** The page before every other: account and password, or a word about the link. */
export function SignInPage() {
  const { say } = useWords();
  const { name, setName, password, setPassword, problem, busy, submit } = useSignIn();
  return (
    <div className={styles['page']}>
      <div className={styles['corner']}>
        <LanguageSwitch />
      </div>
      <main className={styles['card']}>
        <span className={styles['mark']}>
          <StepsMark size={32} />
          <span translate="no">{PRODUCT}</span>
        </span>
        <h1>{say('signIn.title')}</h1>
        <p className={styles['intro']}>{say('signIn.lead')}</p>
        <form onSubmit={submit} noValidate className={styles['form']}>
          <Labelled id="name" label={say('signIn.name')}>
            <Input
              id="name"
              size="large"
              autoComplete="username"
              placeholder={say('signIn.namePlaceholder')}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Labelled>
          <Labelled id="password" label={say('signIn.password')}>
            <Input.Password
              id="password"
              size="large"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Labelled>
          {problem && (
            <p role="alert" className={styles['problem']}>
              {problem}
            </p>
          )}
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {say('signIn.submit')}
          </Button>
        </form>
        <p className={styles['hint']}>{say('signIn.link')}</p>
      </main>
    </div>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function useSignIn() {
  const { say } = useWords();
  const sentence = useSentence();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const signIn = async () => {
    setBusy(true);
    setProblem('');
    try {
      await post('/api/session', { name: name.trim(), password });
      client.clear();
      await navigate({ to: addresses.root });
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!name.trim()) setProblem(say('signIn.needName'));
    else if (!password) setProblem(say('signIn.needPassword'));
    else void signIn();
  };
  return { name, setName, password, setPassword, problem, busy, submit };
}
