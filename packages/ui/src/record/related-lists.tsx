import type { FullField, FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { listQuery } from '../data/records.ts';
import { CreateRecord } from '../form/create-record.tsx';
import { columnsOf, usualColumns } from '../list/columns.ts';
import { RecordLink, Value } from '../list/list-row.tsx';
import { mayAct } from '../shell/navigation.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './record.module.css';

/** The records of other tables that lead to this one. */
export function RelatedLists({ table, record }: { table: FullTable; record: WireRecord }) {
  const { tables, roles } = useApp();
  return [...table.fields.values()].map((field) => {
    const target = tables.get(String(field.options['table'] ?? ''));
    const via = target && viaOf(field);
    if (!target || !via || target.kind !== 'table' || !mayAct(roles, target.key, 'read')) return null;
    return <RelatedList key={field.definition.key} target={target} via={via} record={record} />;
  });
}

/** The field of the other table that leads here, of an inverse of one. */
const viaOf = ({ system, rows }: FullField): string | undefined => (system && rows && 'key' in rows ? rows.key : undefined);

const SHOWN = 5;

function RelatedList({ target, via, record }: { target: FullTable; via: string; record: WireRecord }) {
  const here = useApp();
  const { say, locale } = useWords();
  const list = useInfiniteQuery(listQuery(here.key, target.key, { where: `${via} = '${record.id}'` }));
  const records = list.data?.pages[0]?.records ?? [];
  const total = list.data?.pages[0]?.total ?? records.length;
  const keys = usualColumns(here, target).filter((key) => key !== via);
  const columns = columnsOf(here, target, keys.slice(0, 4));
  const name = wordsOf(target.label, locale, target.key);
  const title = columns.find((column) => column.isTitle) ?? columns[0];
  return (
    <section className={styles['card']}>
      <h2 className={styles['relatedHead']}>
        {name} <span className={styles['total']}>{total}</span>
        {mayAct(here.roles, target.key, 'create') && <CreateRecord table={target} values={{ [via]: record.id }} quiet />}
      </h2>
      {records.length === 0 && !list.isPending && <p className={styles['none']}>{say('list.none', { name })}</p>}
      <ul className={styles['related']}>
        {records.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            {title && <RecordLink table={target} record={one} column={title} />}
            {columns
              .filter((column) => column !== title)
              .map((column) => (
                <Value key={column.key} column={column} record={one} />
              ))}
          </li>
        ))}
      </ul>
      {total > SHOWN && (
        <Link to={addresses.table(here.key, target.key)} search={{ where: `${via} = '${record.id}'`, as: name }}>
          {say('list.showAllOf', { count: total })}
        </Link>
      )}
    </section>
  );
}
