import { PersonDisc } from '@stepwell/fields/ui';
import type { WireAct, WirePilotPerson } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useState } from 'react';
import { usePiloting } from '../here/use-piloting.ts';
import { type DesignWord, useDesignWords } from '../words/words.ts';
import { type Chosen, PeopleChoice } from './people-choice.tsx';
import styles from './pilot.module.css';

/** Who takes part and what he did, and the way to change who. */
export function PilotPeople({ people }: { readonly people: readonly WirePilotPerson[] }) {
  const { say } = useDesignWords();
  const [chosen, setChosen] = useState<readonly Chosen[]>();
  const { isBusy, setPeople } = usePiloting(() => setChosen(undefined));
  const change = () => setChosen(people.map(({ id, name }) => ({ value: id, label: name })));
  const keep = () => setPeople((chosen ?? []).map(({ value }) => value));
  return (
    <section aria-label={say('pilot.people')}>
      <header className={styles['head']}>
        <h3>{say('pilot.people')}</h3>
        {!chosen && (
          <Button type="text" size="small" onClick={change}>
            {say('pilot.changePeople')}
          </Button>
        )}
      </header>
      {chosen && (
        <div className={styles['choosing']}>
          <PeopleChoice people={chosen} onChange={setChosen} />
          <Button type="primary" loading={isBusy} disabled={chosen.length === 0} onClick={() => void keep()}>
            {say('pilot.savePeople')}
          </Button>
        </div>
      )}
      <ul className={styles['people']}>
        {people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}

/** Somebody who takes part, what he did, and on demand his last acts. */
export function Person({ person: { name, created, changed, moved, lastAt, path } }: { readonly person: WirePilotPerson }) {
  const { say, locale } = useDesignWords();
  const when = lastAt === null ? say('pilot.idle') : timeOf(lastAt, locale);
  const did = <span className={styles['quiet']}>{say('pilot.did', { created, changed, moved })}</span>;
  const head = (
    <>
      <PersonDisc name={name} size={28} />
      <strong>{name}</strong>
      {lastAt !== null && did}
      <time className={styles['when']}>{when}</time>
    </>
  );
  if (path.length === 0) return <li className={styles['person']}>{head}</li>;
  return (
    <li>
      <details>
        <summary className={styles['person']}>{head}</summary>
        <ol className={styles['path']}>
          {path.map((act) => (
            <Act key={`${act.at} ${act.what} ${act.record}`} act={act} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function Act({ act: { at, what, label, title } }: { readonly act: WireAct }) {
  const { say, locale } = useDesignWords();
  return (
    <li>
      <time>{timeOf(at, locale)}</time>
      <span>{say(`pilot.acts.${what}` as DesignWord)}</span>
      <span>{label[locale]}</span>
      {title && <strong>{title}</strong>}
    </li>
  );
}

const timeOf = (at: string, locale: string): string =>
  new Date(at).toLocaleString(locale, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
