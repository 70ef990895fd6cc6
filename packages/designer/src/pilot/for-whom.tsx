import type { Problem } from '@stepwell/definition';
import { Alert, Segmented } from 'antd';
import { useDesign, useDraftView } from '../here/design-context.ts';
import { usePilot } from '../here/use-pilot.ts';
import { useDesignWords } from '../words/words.ts';
import { type Chosen, PeopleChoice } from './people-choice.tsx';
import styles from './pilot.module.css';

/** To whom a draft goes: to everybody, or to some people first. */
export interface ForWhom {
  readonly isForFew: boolean;
  readonly people: readonly Chosen[];
}

interface ForWhomChoiceProps {
  readonly value: ForWhom;
  readonly onChange: (value: ForWhom) => void;
  readonly notForSome: readonly Problem[];
  readonly leave: () => void;
}

/** The choice to whom a draft goes, and what keeps it from going to a few only. */
export function ForWhomChoice({ value, onChange, notForSome, leave }: ForWhomChoiceProps) {
  const { say } = useDesignWords();
  const view = useDraftView();
  const pilot = usePilot();
  const options = [
    { value: 'all', label: say('pilot.everybody') },
    { value: 'few', label: say('pilot.few') },
  ];
  return (
    <section className={styles['forWhom']} aria-label={say('pilot.to')}>
      <div className={styles['to']}>
        <span>{say('pilot.to')}</span>
        <Segmented
          options={options}
          value={value.isForFew ? 'few' : 'all'}
          aria-label={say('pilot.to')}
          onChange={(to) => onChange({ ...value, isForFew: to === 'few' })}
        />
      </div>
      {value.isForFew && notForSome.length === 0 && (
        <>
          <PeopleChoice people={value.people} onChange={(people) => onChange({ ...value, people })} />
          <p className={styles['quiet']}>{say('pilot.alone', { version: view.basedOn })}</p>
        </>
      )}
      {value.isForFew && notForSome.length > 0 && <NotForSome problems={notForSome} leave={leave} />}
      {!value.isForFew && pilot && <Alert type="info" showIcon title={say('pilot.ends')} />}
    </section>
  );
}

/** What can only hold for everybody, each leading to its place. */
function NotForSome({ problems, leave }: { readonly problems: readonly Problem[]; readonly leave: () => void }) {
  const { files, open, select } = useDesign();
  const { say, locale } = useDesignWords();
  const go = (path: string) => {
    open(path.split('#')[0] ?? '');
    select(path);
    leave();
  };
  const list = (
    <ul className={styles['obstacles']}>
      {problems.map(({ path, message }) => (
        <li key={`${path} ${message.en}`}>
          <span>{message[locale]}</span>
          {files.has(path.split('#')[0] ?? '') && (
            <button type="button" className={styles['link']} onClick={() => go(path)}>
              {say('design.locate')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  return <Alert type="warning" title={say('pilot.notForSome', { count: problems.length })} description={list} />;
}
