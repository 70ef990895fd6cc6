import { CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import styles from '../shell/shell.module.css';
import { useWords } from '../words/words.ts';
import { myTasksQuery } from './tasks.ts';

/** The way to what the reader has to do, with how much of it is late. */
export function TasksLink() {
  const { key } = useApp();
  const { say } = useWords();
  const { data: tasks = [] } = useQuery(myTasksQuery(key));
  const late = tasks.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) <= Date.now()).length;
  const label = say('task.mine');
  return (
    <Link
      to={addresses.tasks(key)}
      className={styles['tool']}
      aria-label={tasks.length > 0 ? say('task.mineOpen', { count: tasks.length, late }) : label}
    >
      <CheckCircleOutlined />
      {tasks.length > 0 && (
        <span className={styles['count']} data-calm={late === 0 || undefined} aria-hidden="true">
          {tasks.length > 99 ? '99+' : tasks.length}
        </span>
      )}
    </Link>
  );
}
