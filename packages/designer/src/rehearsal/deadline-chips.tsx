import { Countdown, clockworkOf, deadlinesIn, useApp, type WireRehearsalRecord, wordsOf } from '@stepwell/ui/design';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';

/** What is due on a record, each with its countdown, as its page shows it. */
export function DeadlineChips({ one }: { readonly one: WireRehearsalRecord }) {
  const { app } = useApp();
  const { say, locale } = useDesignWords();
  const deadlines = deadlinesIn(app, one.timers);
  if (deadlines.length === 0) return null;
  return (
    <ul className={styles['deadlines']} aria-label={say('try.deadlines')}>
      {deadlines.map(({ timeout, dueAt, isPaused }) => (
        <li key={timeout}>
          <span>{wordsOf(clockworkOf(app, timeout)?.label, locale, timeout)}</span>
          {isPaused ? <em>{say('try.paused')}</em> : dueAt && <Countdown dueAt={dueAt} />}
        </li>
      ))}
    </ul>
  );
}
