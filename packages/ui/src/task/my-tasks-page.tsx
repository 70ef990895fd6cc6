import { CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useNow } from '../countdown/now.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { GoHome } from '../states/go-home.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './task.module.css';
import { TaskRow } from './task-row.tsx';
import { taskTitle } from './task-title.ts';
import { myTasksQuery, type Task, type Urgency, urgencyOf } from './tasks.ts';

const GROUPS: readonly Urgency[] = ['overdue', 'today', 'soon', 'later', 'undated'];

/** Everything the reader has to do in this app, the most urgent first. */
export function MyTasksPage() {
  const { key, context } = useApp();
  const { say } = useWords();
  const tasks = useQuery(myTasksQuery(key));
  const now = useNow();
  if (tasks.isPending) return <LoadingState rows={8} />;
  if (tasks.isError) return <ErrorState error={tasks.error} retry={() => void tasks.refetch()} />;
  const grouped = Map.groupBy(tasks.data, (task) => urgencyOf(task, now, context.timeZone));
  return (
    <section className={styles['page']}>
      <h1>
        {say('task.mine')} {tasks.data.length > 0 && <span className={styles['count']}>{tasks.data.length}</span>}
      </h1>
      {tasks.data.length === 0 && (
        <EmptyState icon={<CheckCircleOutlined />} title={say('task.none')} why={say('task.noneWhy')} act={<GoHome />} />
      )}
      {GROUPS.filter((group) => grouped.has(group)).map((group) => (
        <section key={group} aria-label={say(`task.${group}`)}>
          <h2 data-urgency={group}>
            {say(`task.${group}`)} <span className={styles['count']}>{grouped.get(group)?.length}</span>
          </h2>
          <ul className={styles['list']}>
            {(grouped.get(group) ?? []).map((task) => (
              <Mine key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Mine({ task }: { task: Task }) {
  const { key, app, tables } = useApp();
  const { locale } = useWords();
  return (
    <TaskRow task={task} mayAct note={wordsOf(tables.get(task.table)?.label, locale, task.table)}>
      <Link to={addresses.record(key, task.table, task.record)}>{taskTitle(app, task, locale)}</Link>
    </TaskRow>
  );
}
