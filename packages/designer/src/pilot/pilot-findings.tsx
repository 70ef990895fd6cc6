import { ErrorState, LoadingState, type WirePilot } from '@stepwell/ui/design';
import { Drawer } from 'antd';
import { useFindings } from '../here/use-pilot.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './pilot.module.css';
import { PilotForms } from './pilot-forms.tsx';
import { Person } from './pilot-people.tsx';
import { Remarks, StuckPlaces } from './pilot-voices.tsx';

/** What came of a pilot that is over, as it was when it ended. */
export default function PilotFindings({ began, close }: { readonly began: number; readonly close: () => void }) {
  const { say } = useDesignWords();
  const { data: pilot, error, refetch } = useFindings(began);
  return (
    <Drawer open title={say('pilot.findings')} size={520} onClose={close}>
      {!pilot && !error && <LoadingState />}
      {!pilot && error && <ErrorState compact error={error} retry={() => void refetch()} />}
      {pilot && (
        <div className={styles['panel']}>
          <Begun pilot={pilot} />
          <section aria-label={say('pilot.tried')}>
            <h3>{say('pilot.tried')}</h3>
            <ul className={styles['people']}>
              {pilot.people.map((person) => (
                <Person key={person.id} person={person} />
              ))}
            </ul>
          </section>
          <Voices pilot={pilot} />
        </div>
      )}
    </Drawer>
  );
}

/** Who began it, when, and why. */
export function Begun({ pilot: { version, by, since, note } }: { readonly pilot: WirePilot }) {
  const { say, locale } = useDesignWords();
  const date = new Date(since).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p className={styles['quiet']}>{say('pilot.since', { version, by: by ?? '', date })}</p>
      {note && <p className={styles['note']}>{note}</p>}
    </>
  );
}

/** How forms go, where people are stuck, what they think. */
export function Voices({ pilot: { forms, stuck, remarks } }: { readonly pilot: WirePilot }) {
  return (
    <>
      <PilotForms forms={forms} />
      <StuckPlaces stuck={stuck} />
      <Remarks remarks={remarks} />
    </>
  );
}
