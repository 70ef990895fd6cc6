import type { Me } from '@stepwell/engine';
import { Button, Input } from 'antd';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { post } from '../api/api.ts';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './sign-in.module.css';

interface Props {
  /** Called with who signed in. */
  readonly done: (me: Me) => unknown;
}

/** Account and password, and what is wrong with them. */
export function SignInForm({ done }: Props) {
  const { say } = useWords();
  const { name, setName, password, setPassword, problem, busy, submit } = useSignIn(done);
  return (
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
  );
}

/** An input of an account with its name above it. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function useSignIn(done: Props['done']) {
  const { say } = useWords();
  const sentence = useSentence();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const signIn = async () => {
    setBusy(true);
    setProblem('');
    try {
      await done(await post<Me>('/api/session', { name: name.trim(), password }));
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
