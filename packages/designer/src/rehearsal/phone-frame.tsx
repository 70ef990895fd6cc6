import { BellOutlined } from '@ant-design/icons';
import { useApp, wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

/** Somebody's phone: the messages that the run sends arrive on it. It is the phone of whoever was told something last, until one is chosen. */
export function PhoneFrame() {
  const { run, viewer } = useRun();
  const { app, context } = useApp();
  const { say, locale } = useDesignWords();
  const [chosen, choose] = useState<string>();
  const person = chosen ?? run.inbox.at(-1)?.to ?? viewer;
  const mine = run.inbox.map((notice, place) => ({ ...notice, place })).filter(({ to }) => to === person);
  const form = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: context.timeZone }).format(new Date(at));
  const counted = (id: string) => run.inbox.filter(({ to }) => to === id).length;
  return (
    <section className={styles['phone']} aria-label={say('try.phone')}>
      <Told person={person} choose={choose} />
      <Select
        aria-label={say('try.whosePhone')}
        variant="borderless"
        className={styles['whose'] ?? ''}
        value={person}
        onChange={choose}
        options={run.people.map(({ id, name }) => ({
          value: id,
          label: counted(id) > 0 ? `${name} (${counted(id)})` : name,
        }))}
      />
      <div className={styles['screen']}>
        <div className={styles['status']}>
          <span>{form(run.now, { timeStyle: 'short' })}</span>
          <span>{form(run.now, { month: 'short', day: 'numeric' })}</span>
        </div>
        {mine.length === 0 && (
          <p className={styles['quiet']}>
            <BellOutlined aria-hidden="true" />
            {say('try.noNotice')}
          </p>
        )}
        <ol className={styles['notices']} aria-label={say('try.notices')}>
          {mine.toReversed().map((notice) => (
            <li key={notice.place} className={styles['notice']}>
              <header>
                <span>{wordsOf(app.info.label, locale, app.info.key)}</span>
                <time dateTime={notice.at}>{form(notice.at, { timeStyle: 'short' })}</time>
              </header>
              <p>{notice.text[locale]}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Where several people were told something, each of their phones is one press away. */
function Told({ person, choose }: { readonly person: string; readonly choose: (person: string) => void }) {
  const { run } = useRun();
  const { say } = useDesignWords();
  const told = run.people.filter(({ id }) => run.inbox.some(({ to }) => to === id));
  if (told.length < 2) return null;
  return (
    <div className={styles['told']}>
      {told.map(({ id, name }) => (
        <button key={id} type="button" aria-pressed={id === person} onClick={() => choose(id)}>
          <BellOutlined aria-hidden="true" />
          {say('try.toldCount', { name, count: run.inbox.filter(({ to }) => to === id).length })}
        </button>
      ))}
    </div>
  );
}
