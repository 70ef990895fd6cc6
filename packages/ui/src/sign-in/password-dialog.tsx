import type { Me } from '@stepwell/engine';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type SubmitEvent, useId, useState } from 'react';
import { request } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { meQuery } from '../app/queries.ts';
import { useToaster } from '../states/toaster.tsx';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './sign-in.module.css';
import { Labelled } from './sign-in-form.tsx';

const LEAST = 10;
const BLANK = { old: '', next: '', again: '' };

/** Sets one's password, or changes it: whoever has one already says it first. Other devices are signed out. */
export function PasswordDialog({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const hasPassword = me.hasPassword === true;
  const { problem, isBusy, values, write, submit } = usePassword(me, close);
  const id = useId();
  const input = (key: keyof typeof BLANK, label: string, kind: string, isFirst: boolean) => (
    <Labelled id={`${id}${key}`} label={label}>
      <Input.Password
        id={`${id}${key}`}
        autoFocus={isFirst}
        autoComplete={kind}
        value={values[key]}
        onChange={({ target }) => write(key, target.value)}
      />
    </Labelled>
  );
  return (
    <Modal open width={420} footer={null} title={say(hasPassword ? 'password.change' : 'password.set')} onCancel={close}>
      <form onSubmit={submit} noValidate className={styles['form']}>
        {me.signInName !== undefined && <p>{say('password.signInName', { name: me.signInName })}</p>}
        {hasPassword && input('old', say('password.old'), 'current-password', true)}
        {input('next', say('password.new'), 'new-password', !hasPassword)}
        {input('again', say('password.again'), 'new-password', false)}
        {problem && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          {say('password.save')}
        </Button>
      </form>
    </Modal>
  );
}

function usePassword(me: Me, close: () => void) {
  const { say } = useWords();
  const client = useQueryClient();
  const toaster = useToaster();
  const sentence = useSentence();
  const [values, setValues] = useState(BLANK);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setProblem('');
    try {
      const body = { new: values.next, ...(me.hasPassword && { old: values.old }) };
      client.setQueryData(meQuery.queryKey, await request<Me>('PUT', '/api/me/password', { body }));
      toaster.done((say) => say('password.done', { name: me.signInName ?? me.user.name }));
      close();
    } catch (error) {
      setProblem(error instanceof ApiError && error.status === 401 ? say('password.wrong') : sentence(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if ([...values.next].length < LEAST) setProblem(say('password.short'));
    else if (values.next !== values.again) setProblem(say('password.differ'));
    else void save();
  };
  return {
    problem,
    isBusy,
    values,
    write: (key: keyof typeof BLANK, text: string) => setValues({ ...values, [key]: text }),
    submit,
  };
}
