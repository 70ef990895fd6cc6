import { HolderOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button, Checkbox } from 'antd';
import { titleKey, useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import type { ChosenColumn } from './chosen-columns.ts';
import { listFields } from './columns.ts';
import styles from './list.module.css';
import { SortableRow, SortableRows, type SortableWords } from './sortable-rows.tsx';

interface ColumnPickerProps {
  readonly table: FullTable;
  readonly columns: readonly ChosenColumn[];
  readonly choose: (columns: readonly ChosenColumn[]) => void;
  /** Back to what the list shows by itself; left out where it does. */
  readonly reset: (() => void) | undefined;
}

/** Chooses the columns of a list and puts them in order. */
export function ColumnPicker({ table, columns, choose, reset }: ColumnPickerProps) {
  const here = useApp();
  const { say, locale } = useWords();
  const title = titleKey(table);
  const fields = listFields(here, table);
  const names = new Map(fields.map(({ definition: { key, label } }) => [key, wordsOf(label, locale, key)]));
  const shown = columns.filter(({ key }) => names.has(key));
  const hidden = [...names.keys()].filter((key) => !shown.some((column) => column.key === key) && key !== 'id');
  const nameOf = (id: string) => names.get(id) ?? id;
  const words: SortableWords = {
    instructions: say('columns.instructions'),
    lifted: (id) => say('columns.lifted', { name: nameOf(id) }),
    over: (id, place) => say('columns.over', { name: nameOf(id), place }),
    dropped: (id, place) => say('columns.dropped', { name: nameOf(id), place }),
  };
  const order = (ids: readonly string[]) => choose(ids.flatMap((id) => shown.find(({ key }) => key === id) ?? []));
  return (
    <div className={styles['picker']}>
      <p className={styles['pickerTitle']}>{say('columns.shown')}</p>
      <SortableRows ids={shown.map(({ key }) => key)} onOrder={order} words={words}>
        <ul>
          {shown.map(({ key }) => (
            <SortableRow key={key} id={key} className={styles['pickerRow']}>
              {(handle) => (
                <>
                  <Checkbox checked disabled={key === title} onChange={() => choose(shown.filter((one) => one.key !== key))}>
                    {nameOf(key)}
                  </Checkbox>
                  <button
                    type="button"
                    className={styles['handle']}
                    {...handle}
                    aria-label={say('columns.move', { name: nameOf(key) })}
                  >
                    <HolderOutlined />
                  </button>
                </>
              )}
            </SortableRow>
          ))}
        </ul>
      </SortableRows>
      {hidden.length > 0 && <p className={styles['pickerTitle']}>{say('columns.hidden')}</p>}
      <ul>
        {hidden.map((key) => (
          <li key={key} className={styles['pickerRow']}>
            <Checkbox checked={false} onChange={() => choose([...shown, { key }])}>
              {nameOf(key)}
            </Checkbox>
          </li>
        ))}
      </ul>
      {reset && (
        <Button type="text" size="small" onClick={reset}>
          {say('columns.reset')}
        </Button>
      )}
    </div>
  );
}
