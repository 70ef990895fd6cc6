import type { FullTable } from '@stepwell/definition';
import { useApp } from '../app/app-context.ts';
import { useWords } from '../words/words.ts';
import { PersonName } from './person-name.tsx';
import { tellingOf } from './tellings.tsx';
import styles from './timeline.module.css';
import type { TimelineEntry } from './timeline-entry.ts';

/** One entry of a timeline: who, what, when. */
export function TimelineRow({ entry, table }: { entry: TimelineEntry; table: FullTable }) {
  const { context } = useApp();
  const { say, locale } = useWords();
  const { mark: Mark, tell: Tell } = tellingOf(entry.kind);
  const when = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: context.timeZone,
  });
  return (
    <li className={styles['entry']} data-kind={entry.kind}>
      <span className={styles['mark']} aria-hidden="true">
        <Mark />
      </span>
      <div className={styles['what']}>
        <p className={styles['who']}>
          {entry.by ? <PersonName id={entry.by} /> : <span>{say('timeline.system')}</span>}
          <time dateTime={entry.at}>{when.format(new Date(entry.at))}</time>
        </p>
        <Tell entry={entry} table={table} />
      </div>
    </li>
  );
}
