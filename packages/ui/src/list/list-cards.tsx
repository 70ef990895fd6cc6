import { CheckCircleFilled } from '@ant-design/icons';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSelecting } from '../bulk/selecting.tsx';
import { isBlank } from '../cell/is-blank.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { type Column, DUE } from './columns.ts';
import styles from './list.module.css';
import type { ListBodyProps } from './list-grid.tsx';
import { RecordLink, Value } from './list-row.tsx';
import { useLongPress } from './use-long-press.ts';

const FURTHER = 3;

/** The rows of a list on a phone, as cards under the page's own scroll. */
export function ListCards({ table, columns, records, more }: ListBodyProps) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const cards = useWindowVirtualizer({
    count: records.length,
    estimateSize: () => 112,
    // The height of a card goes with its record, also when other records come before it.
    getItemKey: (index) => records[index]?.id ?? index,
    overscan: 6,
    scrollMargin: offset,
    gap: 8,
  });
  const items = cards.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= records.length - 10) more();
  }, [last, records.length, more]);
  const title = columns.find((column) => column.isTitle) ?? columns[0];
  const due = columns.find((column) => column.key === DUE);
  const further = columns.filter((column) => column !== title && column !== due).slice(0, FURTHER);
  return (
    <ul ref={list} className={styles['cards']} style={{ height: cards.getTotalSize() }}>
      {items.map((item) => {
        const record = records[item.index];
        return (
          record &&
          title && (
            <Card key={record.id} id={record.id} measure={cards.measureElement} index={item.index} top={item.start - offset}>
              <div className={styles['cardTitle']}>
                <RecordLink table={table} record={record} column={title} />
                {due && record.values[DUE] ? <Value column={due} record={record} /> : null}
              </div>
              <CardValues columns={further} record={record} />
            </Card>
          )
        );
      })}
    </ul>
  );
}

interface CardProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly measure: Ref<HTMLLIElement>;
  readonly children: ReactNode;
}

/** A card that a long press chooses; while some are chosen a press chooses, too. */
function Card({ id, index, top, measure, children }: CardProps) {
  const selecting = useSelecting();
  const { say } = useWords();
  const press = useLongPress(() => {
    navigator.vibrate?.(10);
    selecting?.press(id);
  });
  const isChoosing = selecting !== null && selecting.count > 0;
  const isChosen = selecting?.isChosen(id) ?? false;
  return (
    <li
      ref={measure}
      data-index={index}
      className={styles['card']}
      data-choosing={isChoosing || undefined}
      data-chosen={isChosen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      {...(selecting ? press : {})}
    >
      {children}
      {isChoosing && (
        <button
          type="button"
          className={styles['cover']}
          aria-pressed={isChosen}
          aria-label={say('bulk.choose')}
          onClick={() => selecting.press(id)}
        >
          <span className={styles['mark']}>{isChosen ? <CheckCircleFilled /> : <span className={styles['ring']} />}</span>
        </button>
      )}
    </li>
  );
}

function CardValues({ columns, record }: { columns: readonly Column[]; record: ListBodyProps['records'][number] }) {
  const { locale } = useWords();
  return (
    <dl className={styles['cardValues']}>
      {columns
        .filter((column) => !isBlank(record.values[column.key]))
        .map((column) => (
          <div key={column.key}>
            <dt className="visually-hidden">{wordsOf(column.field.definition.label, locale, column.key)}</dt>
            <dd>
              <Value column={column} record={record} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
