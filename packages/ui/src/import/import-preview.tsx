import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Checkbox, Select } from 'antd';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './import.module.css';
import { type ImportResult, importTargets } from './import-plan.ts';
import type { Import } from './use-import.ts';

const LEAVE_OUT = '';

/** How the columns of a file were understood, and what would come of them. */
export function ImportPreview({ table, work, result }: { table: FullTable; work: Import; result: ImportResult }) {
  const { say, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const [good, bad] = [work.job?.created ?? 0, work.job?.failed ?? 0];
  return (
    <>
      <p className={styles['verdict']}>
        <CheckCircleFilled /> {say('import.good', { count: number.format(good) })}
        {bad > 0 && (
          <span className={styles['bad']}>
            <WarningFilled /> {say('import.bad', { count: number.format(bad) })}
          </span>
        )}
      </p>
      {work.hasOwner && (
        <Checkbox checked={work.isMine} onChange={(event) => work.own(event.target.checked)}>
          {say('import.mine')}
        </Checkbox>
      )}
      <Mapping table={table} work={work} result={result} />
      {result.failed.length > 0 && <Reasons result={result} />}
    </>
  );
}

function Mapping({ table, work, result }: { table: FullTable; work: Import; result: ImportResult }) {
  const here = useApp();
  const { say, locale } = useWords();
  const options = useMemo(() => {
    const label = (key: string) => wordsOf(table.fields.get(key)?.definition.label, locale, key);
    const fields = importTargets(here, table).map((key) => ({ value: key, label: label(key) }));
    return [{ value: LEAVE_OUT, label: say('import.leaveOut') }, ...fields];
  }, [here, table, locale, say]);
  return (
    <table className={styles['mapping']}>
      <thead>
        <tr>
          <th scope="col">{say('import.column')}</th>
          <th scope="col">{say('import.field')}</th>
        </tr>
      </thead>
      <tbody>
        {result.columns.map((column) => (
          <tr key={column.header}>
            <th scope="row">
              {column.header}
              <span className={styles['samples']}>{column.samples.slice(0, 3).join(' · ')}</span>
            </th>
            <td>
              <Select
                value={column.field ?? LEAVE_OUT}
                options={options}
                onChange={(field) => work.remap(column.header, field === LEAVE_OUT ? null : field)}
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={say('import.fieldOf', { column: column.header })}
                style={{ width: '100%' }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first rows that cannot be imported, and why. */
export function Reasons({ result }: { result: ImportResult }) {
  const { say } = useWords();
  return (
    <section className={styles['reasons']}>
      <h3>{say('import.reasons')}</h3>
      <ul>
        {result.failed.map(({ line, reasons }) => (
          <li key={line}>
            <span>{say('import.line', { line })}</span>
            {reasons.join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
