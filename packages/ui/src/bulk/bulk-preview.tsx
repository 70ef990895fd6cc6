import { CheckCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import type { BulkResult } from '@stepwell/engine';
import { FieldCell } from '../cell/field-cell.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './bulk.module.css';
import { wordsOfAct } from './bulk-words.ts';
import { Refused } from './refused.tsx';
import type { Tried } from './use-bulk-try.ts';

const SHOWN = 5;

interface BulkPreviewProps {
  readonly table: FullTable;
  readonly act: string;
  readonly count: number;
  readonly tried: Tried;
}

/** What will come of a bulk act: how many change and how, how many are so already, and who is refused and why. */
export function BulkPreview({ table, act, count, tried: { isTrying, job, result, problem } }: BulkPreviewProps) {
  const { say, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  if (problem)
    return (
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    );
  if (isTrying) return count > 200 ? <JobProgress job={job} /> : <p className={styles['trying']}>{say('bulk.trying')}</p>;
  if (!result || !job) return null;
  const same = (job.total ?? 0) - job.updated - job.failed;
  return (
    <section className={styles['preview']} aria-live="polite">
      <p className={styles['verdict']}>
        {job.updated > 0 ? <CheckCircleFilled /> : <InfoCircleFilled />}
        <strong>
          {job.updated > 0 ? say(wordsOfAct(act).will, { count: number.format(job.updated) }) : say('bulk.willNone')}
        </strong>
        {same > 0 && <span>{say('bulk.same', { count: number.format(same) })}</span>}
      </p>
      <Changes table={table} changes={result.changes} />
      {job.failed > 0 && (
        <details className={styles['why']}>
          <summary>
            <WarningFilled /> {say('bulk.refused', { count: number.format(job.failed) })}
            <ul>
              {result.why.slice(0, SHOWN).map((why) => (
                <li key={why.code + why.reason}>
                  {why.reason} <span className={styles['times']}>× {number.format(why.count)}</span>
                </li>
              ))}
            </ul>
          </summary>
          <Refused table={table.key} result={result} />
        </details>
      )}
    </section>
  );
}

/** Some of the records, each field as it is and as it will be. */
function Changes({ table, changes }: { table: FullTable; changes: BulkResult['changes'] }) {
  const { locale } = useWords();
  const shown = changes.slice(0, SHOWN);
  const keys = [...new Set(shown.flatMap(({ after }) => Object.keys(after)))];
  const fields = keys.flatMap((key) => table.fields.get(key) ?? []);
  if (shown.length === 0) return null;
  if (fields.length === 0) {
    const names = shown.map(({ title }) => title).filter(Boolean);
    const rest = changes.length > shown.length ? ' …' : '';
    return <p className={styles['names']}>{new Intl.ListFormat(locale, { type: 'unit' }).format(names) + rest}</p>;
  }
  return (
    <ul className={styles['changes']}>
      {shown.map(({ id, title, before, after }) => (
        <li key={id} className={styles['line']}>
          <span className={styles['name']}>{title}</span>
          {fields.map((field) => {
            const key = field.definition.key;
            return (
              <span key={key} className={styles['change']} title={wordsOf(field.definition.label, locale, key)}>
                <del>
                  <FieldCell field={field} value={before[key]} />
                </del>
                <span aria-hidden="true">→</span>
                <ins>
                  <FieldCell field={field} value={after[key]} />
                </ins>
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
