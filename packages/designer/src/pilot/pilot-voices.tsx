import type { WireRemark, WireStuck } from '@stepwell/ui/design';
import { useDesignWords } from '../words/words.ts';
import styles from './pilot.module.css';

/** Where people were refused, the most frequent first. */
export function StuckPlaces({ stuck }: { readonly stuck: readonly WireStuck[] }) {
  const { say, locale } = useDesignWords();
  const and = say('doctor.and');
  return (
    <section aria-label={say('pilot.stuck')}>
      <h3>{say('pilot.stuck')}</h3>
      {stuck.length === 0 && <p className={styles['quiet']}>{say('pilot.stuckNone')}</p>}
      <ul className={styles['voices']}>
        {stuck.map(({ code, table, label, message, what, count, people }) => (
          <li key={`${table} ${code} ${what.map(({ en }) => en).join()}`}>
            <strong>
              {label[locale]}
              {what.length > 0 && ` · ${what.map((words) => words[locale]).join(and)}`}
            </strong>
            <span>{message[locale]}</span>
            <span className={styles['quiet']}>{say('pilot.stuckTimes', { count, people: people.join(and) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people think of it, with the page on which they thought so. */
export function Remarks({ remarks }: { readonly remarks: readonly WireRemark[] }) {
  const { say, locale } = useDesignWords();
  return (
    <section aria-label={say('pilot.remarks')}>
      <h3>{say('pilot.remarks')}</h3>
      {remarks.length === 0 && <p className={styles['quiet']}>{say('pilot.none')}</p>}
      <ul className={styles['voices']}>
        {remarks.map(({ id, by, at, text, page, version }) => (
          <li key={id}>
            <span className={styles['said']}>{text}</span>
            <span className={styles['quiet']}>
              {by} · {new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })} · v{version} ·{' '}
              <a href={page.startsWith('/') ? page : '/'}>{say('pilot.whichPage', { page: pathOf(page) })}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const pathOf = (page: string): string => page.split('?')[0] ?? page;
