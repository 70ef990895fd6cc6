import { ThunderboltOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDesignWords } from '../../../words/words.ts';
import styles from './doctor.module.css';
import { type FormHealth, savingOf } from './doctor.ts';
import { type Finding, findingsOf, planOf } from './findings.ts';
import { useFigures } from './say-figure.ts';
import { useAsked, useRemedies } from './use-remedies.ts';

interface FindingsPanelProps {
  readonly health: FormHealth;
  /** Told of the finding that is pointed at. */
  readonly point: (finding: Finding | undefined) => void;
}

/** How the form as a whole is doing, and what is most worth changing about it. */
export function FindingsPanel({ health, point }: FindingsPanelProps) {
  const { say } = useDesignWords();
  const findings = findingsOf(health, useAsked());
  const { slim } = useRemedies();
  const plan = planOf(findings);
  const count = plan.below.length + plan.optional.length;
  return (
    <>
      <Totals health={health} />
      <h3 className={styles['heading']}>{say('doctor.findings')}</h3>
      {findings.length === 0 && <p className={styles['quiet']}>{say('doctor.noFindings')}</p>}
      <ol className={styles['findings']}>
        {findings.map((finding) => (
          <li key={finding.lens} onMouseEnter={() => point(finding)} onMouseLeave={() => point(undefined)}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ol>
      {count > 1 && (
        <Button type="primary" block icon={<ThunderboltOutlined />} onClick={() => slim(plan)}>
          {say('doctor.slim', { count })}
        </Button>
      )}
    </>
  );
}

function FindingCard({ finding: { lens, fields, share, remedies } }: { readonly finding: Finding }) {
  const { say } = useDesignWords();
  const figures = useFigures();
  const { names, carryOut } = useRemedies();
  const values = { names: names(fields), count: fields.length, share: figures.share(share) };
  return (
    <article className={styles['finding']}>
      <p>{say(`doctor.finding.${lens}`, values)}</p>
      {lens === 'empty' && <p className={styles['names']}>{values.names}</p>}
      <div className={styles['remedies']}>
        {remedies.map((remedy) => (
          <Button key={remedy} size="small" onClick={() => carryOut(remedy, fields)}>
            {say(`doctor.do.${remedy}`)}
          </Button>
        ))}
      </div>
    </article>
  );
}

function Totals({ health }: { readonly health: FormHealth }) {
  const { say } = useDesignWords();
  const { time, share } = useFigures();
  const { sent, givenUp, people, medianMs, onPhone, records } = health;
  const begun = sent + givenUp;
  const saving = savingOf(health);
  return (
    <section className={styles['totals']}>
      <dl>
        <div>
          <dt>{say('doctor.median')}</dt>
          <dd>{medianMs === null ? '–' : time(medianMs)}</dd>
        </div>
        <div>
          <dt>{say('doctor.completion')}</dt>
          <dd>{begun === 0 ? '–' : share(sent / begun)}</dd>
        </div>
      </dl>
      {begun === 0 ? (
        <p className={styles['quiet']}>{say('doctor.noFillings')}</p>
      ) : (
        <p className={styles['quiet']}>{say('doctor.basis', { begun, people, records, phone: share(onPhone / begun) })}</p>
      )}
      {saving && (
        <p className={styles['saving']} data-better={saving.now < saving.before}>
          {say('doctor.saving', { version: saving.version, now: time(saving.now), before: time(saving.before) })}
        </p>
      )}
    </section>
  );
}
