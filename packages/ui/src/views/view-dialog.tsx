import { Button, Drawer, Input, Modal, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { useSentence } from '../states/use-sentence.ts';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords, wordsOf } from '../words/words.ts';
import type { ViewDetails } from './use-views.ts';
import styles from './views.module.css';

interface ViewDialogProps {
  readonly title: string;
  readonly details: ViewDetails;
  readonly save: (details: ViewDetails) => Promise<unknown>;
  readonly close: () => void;
}

/** Asks what a view is called and who sees it; on a phone in a sheet from below. */
export function ViewDialog({ title, details, save, close }: ViewDialogProps) {
  const { say } = useWords();
  const isPhone = useIsPhone();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const foot = (
    <div className={styles['foot']}>
      <Button onClick={close}>{say('act.cancel')}</Button>
      <Button type="primary" htmlType="submit" form={id} loading={busy}>
        {say('act.save')}
      </Button>
    </div>
  );
  const form = <ViewForm id={id} details={details} save={save} close={close} setBusy={setBusy} />;
  if (isPhone)
    return (
      <Drawer open placement="bottom" size="auto" title={title} onClose={close} footer={foot}>
        {form}
      </Drawer>
    );
  return (
    <Modal open title={title} onCancel={close} footer={foot} width={440}>
      {form}
    </Modal>
  );
}

interface ViewFormProps extends Omit<ViewDialogProps, 'title'> {
  readonly id: string;
  readonly setBusy: (busy: boolean) => void;
}

function ViewForm({ id, details, save, close, setBusy }: ViewFormProps) {
  const { roles: mine, app } = useApp();
  const { say, locale } = useWords();
  const sentence = useSentence();
  const [name, setName] = useState(details.name);
  const [roles, setRoles] = useState<readonly string[]>(details.roles);
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return setProblem(say('view.needName'));
    setBusy(true);
    try {
      await save({ name: name.trim(), roles });
      close();
    } catch (error) {
      setProblem(sentence(error));
      setBusy(false);
    }
  };
  return (
    <form id={id} className={styles['form']} onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-name`}>{say('view.name')}</label>
      <Input
        id={`${id}-name`}
        autoFocus
        maxLength={60}
        value={name}
        placeholder={say('view.namePlaceholder')}
        onChange={(event) => setName(event.target.value)}
        {...(problem ? { status: 'error' as const, 'aria-describedby': `${id}-problem` } : {})}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      {mine.some(({ admin }) => admin) && (
        <>
          <label htmlFor={`${id}-roles`}>{say('view.who')}</label>
          <Select
            id={`${id}-roles`}
            mode="multiple"
            value={[...roles]}
            placeholder={say('view.onlyMe')}
            options={app.roles.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen: string[]) => setRoles(chosen)}
          />
          <p className={styles['hint']}>{say('view.whoHint')}</p>
        </>
      )}
    </form>
  );
}
