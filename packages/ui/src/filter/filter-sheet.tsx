import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './filter.module.css';
import { type FilterPart, noFilter, withPart } from './filter.ts';
import { SentenceEditor } from './sentence-editor.tsx';
import { useSaid } from './sentence-text.ts';
import { SortRows } from './sort-rows.tsx';
import { useDraft } from './use-draft.ts';
import type { FilterHere } from './use-filter.ts';

interface FilterSheetProps {
  readonly here: FilterHere;
  readonly table: FullTable;
  readonly total: number | undefined;
  readonly sort: string | undefined;
  readonly sortBy: (sort: string | undefined) => void;
  readonly clear: () => void;
  readonly close: () => void;
}

/** Filter and order of a list on a phone, in a sheet from below; the list behind follows at once. */
export function FilterSheet({ here, table, total, sort, sortBy, clear, close }: FilterSheetProps) {
  const { say, locale } = useWords();
  const foot = (
    <div className={styles['sheetFoot']}>
      <Button onClick={clear}>{say('list.clearAll')}</Button>
      <Button type="primary" onClick={close}>
        {total === undefined ? say('filter.showing') : say('filter.show', { count: new Intl.NumberFormat(locale).format(total) })}
      </Button>
    </div>
  );
  return (
    <Drawer
      open
      placement="bottom"
      size="min(85dvh, 720px)"
      title={say('filter.title')}
      onClose={close}
      footer={foot}
      styles={{ body: { background: 'var(--ant-color-bg-layout)', padding: 12 } }}
    >
      <Cards here={here} />
      <h3 className={styles['sheetTitle']}>{say('sort.title')}</h3>
      <SortRows table={table} sort={sort} sortBy={sortBy} />
    </Drawer>
  );
}

function Cards({ here }: { here: FilterHere }) {
  const { say } = useWords();
  const { filter = noFilter } = here;
  const [slots, setSlots] = useState(Math.max(filter.parts.length, 1));
  const [turn, setTurn] = useState(0);
  const count = Math.max(filter.parts.length, slots);
  const put = (place: number) => (part: FilterPart | undefined) => {
    if (!part) {
      setSlots(count - 1);
      setTurn(turn + 1);
    }
    here.set(withPart(filter, place, part));
  };
  return (
    <>
      {count > 1 && (
        <Segmented
          block
          aria-label={say('filter.join')}
          value={filter.join}
          options={[
            { value: 'and', label: say('filter.all') },
            { value: 'or', label: say('filter.any') },
          ]}
          onChange={(join) => here.set({ ...filter, join: join === 'or' ? 'or' : 'and' })}
        />
      )}
      {Array.from({ length: count }, (_, place) => place).map((place) => (
        <Card
          key={`${turn} ${place}`}
          here={here}
          part={filter.parts[place]}
          apply={put(place)}
          remove={() => put(place)(undefined)}
        />
      ))}
      {filter.parts.length === count && (
        <Button block type="dashed" icon={<PlusOutlined />} onClick={() => setSlots(count + 1)}>
          {say('filter.add')}
        </Button>
      )}
    </>
  );
}

interface CardProps {
  readonly here: FilterHere;
  readonly part: FilterPart | undefined;
  readonly apply: (part: FilterPart) => void;
  readonly remove: () => void;
}

function Card({ here, part, apply, remove }: CardProps) {
  const { say } = useWords();
  const said = useSaid(here);
  const { draft, change, isWhole } = useDraft(part, here.fields, apply);
  const text = part ? Object.values(said(part)).join(' ').trim() : say('filter.add');
  return (
    <section className={styles['card']} aria-label={text}>
      {part?.kind === 'formula' ? (
        <p className={styles['formula']}>{text}</p>
      ) : (
        <SentenceEditor askable={here.askable} fields={here.fields} draft={draft} change={change} isWhole={isWhole} />
      )}
      <Button type="text" icon={<DeleteOutlined />} aria-label={say('filter.remove', { sentence: text })} onClick={remove} />
    </section>
  );
}
