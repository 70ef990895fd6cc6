import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useQuery } from '@tanstack/react-query';
import { titleKey, useApp } from '../app/app-context.ts';
import { PersonName } from '../record/person-name.tsx';
import { mayAct } from '../shell/navigation.ts';
import { useWords } from '../words/words.ts';
import styles from './task.module.css';
import { TaskRow } from './task-row.tsx';
import { taskTitle } from './task-title.ts';
import { type Task, tasksOfQuery } from './tasks.ts';

/** What there is to do about a record, and behind a line what was done; nothing where nobody ever had to do anything. */
export function TaskPanel({ table, record }: { table: FullTable; record: WireRecord }) {
  const { key, app, me, roles } = useApp();
  const { say, locale } = useWords();
  const { data: tasks = [] } = useQuery(tasksOfQuery(key, table.key, record.id));
  if (tasks.length === 0) return null;
  const owner = table.definition.owner;
  const isMine = mayAct(roles, table.key, 'update') || (owner !== undefined && record.values[owner] === me.id);
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  const row = (task: Task) => (
    <TaskRow
      key={task.id}
      task={task}
      mayAct={!record.values['deleted_at'] && (isMine || task.assignee === me.id)}
      note={task.assignee && <PersonName id={task.assignee} />}
    >
      {taskTitle(app, task, locale, String(record.values[titleKey(table)] ?? ''))}
    </TaskRow>
  );
  return (
    <section className={styles['panel']} data-first aria-label={say('task.panel')}>
      <h2>
        {say('task.panel')} {open.length > 0 && <span className={styles['count']}>{open.length}</span>}
      </h2>
      {open.length > 0 ? <ul>{open.map(row)}</ul> : <p className={styles['none']}>{say('task.allDone')}</p>}
      {done.length > 0 && (
        <details>
          <summary>{say('task.done', { count: done.length })}</summary>
          <ul>{done.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
