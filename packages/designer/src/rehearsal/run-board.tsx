import { EyeInvisibleOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { choicesOf } from '@stepwell/fields';
import { Countdown, FieldCell, isComputed, stageKeyOf, useApp, type WireRehearsalRecord, wordsOf } from '@stepwell/ui/design';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { DeadlineChips } from './deadline-chips.tsx';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

/** The run's records of a table as this person sees them: on a board by stage, or as a list. */
export function RunBoard() {
  const { tables } = useApp();
  const { run, table: key } = useRun();
  const { say, locale } = useDesignWords();
  const [look, setLook] = useState<'board' | 'list'>('board');
  const table = tables.get(key);
  if (!table) return null;
  const all = run.records.filter((one) => one.table === key);
  const seen = all.filter(({ record }) => record !== undefined);
  return (
    <section className={styles['board']} aria-label={say('try.board')}>
      <header className={styles['boardHead']}>
        <h3>{wordsOf(table.label, locale, key)}</h3>
        <Segmented
          size="small"
          value={look}
          aria-label={say('try.look')}
          options={[
            { value: 'board', label: say('try.asBoard') },
            { value: 'list', label: say('try.asList') },
          ]}
          onChange={setLook}
        />
      </header>
      {seen.length === 0 && <p className={styles['pale']}>{say(all.length > 0 ? 'try.noneSeen' : 'try.noneMade')}</p>}
      {seen.length > 0 && (look === 'board' ? <Columns table={table} records={seen} /> : <List table={table} records={seen} />)}
      {seen.length > 0 && seen.length < all.length && (
        <p className={styles['pale']}>
          <EyeInvisibleOutlined /> {say('try.hidden', { count: all.length - seen.length })}
        </p>
      )}
    </section>
  );
}

interface RecordsProps {
  readonly table: FullTable;
  readonly records: readonly WireRehearsalRecord[];
}

function Columns({ table, records }: RecordsProps) {
  const { app } = useApp();
  const { locale } = useDesignWords();
  const by = stageKeyOf(app, table.key);
  if (by === undefined) return <Cards table={table} records={records} />;
  const stageOf = ({ record }: WireRehearsalRecord) => record?.values[by];
  const stages = app.processes.flatMap((process) => (process.table === table.key ? process.stages : []));
  const isLost = (stage: string) => stages.every(({ key, category }) => key !== stage || category === 'lost');
  const choices = choicesOf(table.fields.get(by)?.options ?? {});
  const shown = choices.filter(({ key }) => !isLost(key) || records.some((one) => stageOf(one) === key));
  return (
    <ol className={styles['columns']} tabIndex={-1}>
      {shown.map(({ key, label }) => (
        <li key={key}>
          <h4>{wordsOf(label, locale, key)}</h4>
          <Cards table={table} records={records.filter((one) => stageOf(one) === key)} />
        </li>
      ))}
    </ol>
  );
}

function Cards({ table, records }: RecordsProps) {
  const { selected, select } = useRun();
  return (
    <>
      {records.map((one) => {
        const values = one.record?.values ?? {};
        const owner = table.definition.owner ? table.fields.get(table.definition.owner) : undefined;
        return (
          <article
            key={one.ref}
            className={styles['card']}
            data-late={values['overdue'] === true}
            aria-current={selected === one.ref}
          >
            <button type="button" className={styles['cardName']} onClick={() => select(one.ref)}>
              {String(values[table.definition.title ?? ''] ?? one.ref)}
            </button>
            {owner && <FieldCell field={owner} value={values[owner.definition.key]} />}
            <DeadlineChips one={one} />
          </article>
        );
      })}
    </>
  );
}

/** So many columns besides the countdown fit. */
const MOST_COLUMNS = 5;

function List({ table, records }: RecordsProps) {
  const { locale } = useDesignWords();
  const { selected, select } = useRun();
  const known = records[0]?.record?.values ?? {};
  const stage = table.fields.get('stage');
  const own = [...table.fields.values()].filter((field) => !field.system && field.definition.key in known && !field.type.rows);
  const columns = [...own.filter((field) => !isComputed(field)).slice(0, MOST_COLUMNS - 1), ...(stage ? [stage] : [])];
  return (
    <div className={styles['scroll']}>
      <table className={styles['list']}>
        <thead>
          <tr>
            {columns.map(({ definition }) => (
              <th key={definition.key}>{wordsOf(definition.label, locale, definition.key)}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {records.map(({ ref, record }) => (
            <tr key={ref} aria-selected={selected === ref} onClick={() => select(ref)}>
              {columns.map((field) => (
                <td key={field.definition.key}>
                  <FieldCell field={field} value={record?.values[field.definition.key]} />
                </td>
              ))}
              <td>{typeof record?.values['due_at'] === 'string' && <Countdown dueAt={record.values['due_at']} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
