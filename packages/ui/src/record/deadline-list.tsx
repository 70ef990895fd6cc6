import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useQuery } from '@tanstack/react-query';
import { useApp } from '../app/app-context.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { calendarLabel, clockworkOf, type Deadline, deadlinesQuery } from './deadlines.ts';
import styles from './record.module.css';

/** What is due on a record, each with its countdown and the clock it runs by. */
export function DeadlineList({ table, record }: { table: FullTable; record: WireRecord }) {
  const { app } = useApp();
  const { say } = useWords();
  const isTimed = 'due_at' in record.values;
  const { data: deadlines = [] } = useQuery({ ...deadlinesQuery(app, table.key, record.id), enabled: isTimed });
  if (deadlines.length === 0) return null;
  return (
    <ul className={styles['deadlines']} aria-label={say('deadline.list')}>
      {deadlines.map((deadline) => (
        <Standing key={deadline.timeout} deadline={deadline} />
      ))}
    </ul>
  );
}

function Standing({ deadline: { timeout, dueAt, isPaused } }: { deadline: Deadline }) {
  const { app, tables } = useApp();
  const { say, locale } = useWords();
  const rule = clockworkOf(app, timeout);
  if (!rule) return null;
  const calendar = wordsOf(calendarLabel(tables, rule.calendar), locale);
  return (
    <li>
      <span>{wordsOf(rule.label, locale, timeout)}</span>
      {isPaused && <em>{say('deadline.paused')}</em>}
      {dueAt && <Countdown dueAt={dueAt} />}
      <small>{calendar ? say('deadline.by', { calendar }) : say('deadline.byRule')}</small>
    </li>
  );
}
