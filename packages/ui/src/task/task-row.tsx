import { CheckOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useWords } from '../words/words.ts';
import styles from './task.module.css';
import type { Task } from './tasks.ts';
import { useTaskActs } from './use-task-acts.ts';

const HandOn = lazy(async () => ({ default: (await import('./hand-on.tsx')).HandOn }));

interface TaskRowProps {
  readonly task: Task;
  /** The title, perhaps leading somewhere. */
  readonly children: ReactNode;
  /** Stands below the title: whose it is. */
  readonly note?: ReactNode;
  readonly mayAct: boolean;
}

/** One task: a circle that finishes it with one press, what it is, until when, and the way to hand it on. */
export function TaskRow({ task, children, note, mayAct }: TaskRowProps) {
  const { say } = useWords();
  const { finish, reopen } = useTaskActs();
  const [busy, setBusy] = useState(false);
  const [isHanding, setHanding] = useState(false);
  const isDone = task.doneAt !== null;
  const turn = async () => {
    setBusy(true);
    await (isDone ? reopen(task) : finish(task));
    setBusy(false);
  };
  const label = say(isDone ? 'task.reopen' : 'task.finish', { title: task.title });
  return (
    <li className={styles['task']} data-done={isDone || undefined} data-busy={busy || undefined}>
      <button
        type="button"
        aria-pressed={isDone}
        aria-label={label}
        disabled={!mayAct || busy}
        className={styles['circle']}
        onClick={() => void turn()}
      >
        <span aria-hidden="true">
          <CheckOutlined />
        </span>
      </button>
      <div className={styles['what']}>
        <span className={styles['title']}>{children}</span>
        {note && <span className={styles['note']}>{note}</span>}
      </div>
      {!isDone && task.dueAt && <Countdown dueAt={task.dueAt} />}
      {isDone && task.doneAt && <DoneAt at={task.doneAt} />}
      {mayAct && !isDone && (
        <Tooltip title={say('task.handOn')}>
          <Button
            type="text"
            size="small"
            className={styles['handOn'] ?? ''}
            icon={<SwapOutlined />}
            aria-label={say('task.handOn')}
            onClick={() => setHanding(true)}
          />
        </Tooltip>
      )}
      {isHanding && (
        <Suspense>
          <HandOn task={task} close={() => setHanding(false)} />
        </Suspense>
      )}
    </li>
  );
}

function DoneAt({ at }: { at: string }) {
  const { locale } = useWords();
  const { timeZone } = useApp().context;
  const when = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', timeZone });
  return (
    <time dateTime={at} className={styles['note']}>
      {when.format(new Date(at))}
    </time>
  );
}
