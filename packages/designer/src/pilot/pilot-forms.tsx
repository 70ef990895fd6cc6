import type { WireFillingFigures, WirePilotForm } from '@stepwell/ui/design';
import { useFigures } from '../editors/form/doctor/say-figure.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './pilot.module.css';

/** How forms go with those who take part, beside everybody else: time and how many give up, as two bars each. */
export function PilotForms({ forms }: { readonly forms: readonly WirePilotForm[] }) {
  const { say, locale } = useDesignWords();
  return (
    <section aria-label={say('pilot.forms')}>
      <h3>{say('pilot.forms')}</h3>
      {forms.length === 0 && <p className={styles['quiet']}>{say('pilot.formsNone')}</p>}
      {forms.map(({ form, label, pilot, published }) => (
        <article key={form} className={styles['form']}>
          <strong>{label[locale]}</strong>
          <Times pilot={pilot} published={published} />
          <Stops pilot={pilot} published={published} />
        </article>
      ))}
    </section>
  );
}

type Both = Pick<WirePilotForm, 'pilot' | 'published'>;

function Times({ pilot, published }: Both) {
  const { say } = useDesignWords();
  const { figure } = useFigures();
  const most = Math.max(pilot.medianMs ?? 0, published.medianMs ?? 0, 1);
  const bar = ({ medianMs }: WireFillingFigures) => ({ part: (medianMs ?? 0) / most, text: figure(medianMs, 'time') });
  return <Bars name={say('pilot.median')} pilot={bar(pilot)} published={bar(published)} />;
}

function Stops({ pilot, published }: Both) {
  const { say } = useDesignWords();
  const { figure } = useFigures();
  const bar = ({ sent, givenUp }: WireFillingFigures) => {
    const share = sent + givenUp === 0 ? null : givenUp / (sent + givenUp);
    return { part: share ?? 0, text: figure(share, 'stop') };
  };
  return <Bars name={say('pilot.stop')} pilot={bar(pilot)} published={bar(published)} />;
}

interface Bar {
  /** Of the whole length. */
  readonly part: number;
  readonly text: string;
}

function Bars({ name, pilot, published }: { readonly name: string; readonly pilot: Bar; readonly published: Bar }) {
  const { say } = useDesignWords();
  const rows = [
    { key: 'pilot', label: say('pilot.trial'), ...pilot },
    { key: 'published', label: say('pilot.published'), ...published },
  ];
  return (
    <figure className={styles['bars']}>
      <figcaption>{name}</figcaption>
      <dl>
        {rows.map(({ key, label, part, text }) => (
          <div key={key} className={styles['bar']} data-of={key}>
            <dt>{label}</dt>
            <dd>
              <span className={styles['track']} aria-hidden="true">
                <span style={{ inlineSize: `${Math.round(part * 100)}%` }} />
              </span>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
