import { SearchOutlined } from '@ant-design/icons';
import type { WireList } from '@stepwell/engine';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { address, get } from '../api/api.ts';
import { addresses } from '../app/addresses.ts';
import { type AppHere, titleKey, useApp } from '../app/app-context.ts';
import { recordsPath } from '../data/records.ts';
import { mayAct } from '../shell/navigation.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './search.module.css';
import { useRested } from './use-rested.ts';

interface Hit {
  readonly table: string;
  readonly id: string;
  readonly title: string;
}

const PER_TABLE = 5;
const MOST_TABLES = 8;

/** The first hits of every table the reader may see. */
async function findEverywhere(here: AppHere, text: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const tables = [...here.tables.values()].filter((table) => table.kind === 'table' && mayAct(here.roles, table.key, 'read'));
  const found = await Promise.all(
    tables.slice(0, MOST_TABLES).map(async (table) => {
      const title = titleKey(table);
      const query = { search: text, select: title, limit: PER_TABLE };
      const { records } = await get<WireList>(address(recordsPath(here.key, table.key), query), signal);
      return records.map(({ id, values }) => ({ table: table.key, id, title: String(values[title] ?? '') }));
    }),
  );
  return found.flat();
}

function useHits(text: string) {
  const here = useApp();
  const rested = useRested(text.trim());
  const search = useQuery({
    queryKey: ['records', here.key, 'search', rested],
    queryFn: ({ signal }) => findEverywhere(here, rested, signal),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
  });
  const hits = rested === '' ? [] : (search.data ?? []);
  return { hits, isNothing: rested !== '' && hits.length === 0, isBusy: search.isFetching };
}

/** Looks for words in all tables at once; arrows and Enter open a hit. */
export function SearchDialog({ close }: { close: () => void }) {
  const here = useApp();
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { hits, isNothing, isBusy } = useHits(text);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    void navigate({ to: addresses.record(here.key, hit.table, hit.id) });
  };
  const write = (words: string) => {
    setText(words);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.min(Math.max(at + step, 0), hits.length - 1));
    }
    if (event.key === 'Enter') open(hits[at]);
  };
  return (
    <Modal
      open
      onCancel={close}
      footer={null}
      closable={false}
      title={say('search.everywhere')}
      width={560}
      style={{ top: 72 }}
      styles={{ header: { display: 'none' } }}
    >
      <SearchLine text={text} write={write} onKeyDown={onKeyDown} active={hits[at] ? `hit-${at}` : undefined} />
      <Hits hits={hits} at={at} setAt={setAt} open={open} />
      {isNothing && <p className={styles['none']}>{say(isBusy ? 'loading' : 'search.none')}</p>}
    </Modal>
  );
}

interface SearchLineProps {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly active: string | undefined;
}

function SearchLine({ text, write, onKeyDown, active }: SearchLineProps) {
  const { say } = useWords();
  return (
    <Input
      autoFocus
      size="large"
      variant="borderless"
      prefix={<SearchOutlined />}
      placeholder={say('search.everywhere')}
      aria-label={say('search.everywhere')}
      role="combobox"
      aria-expanded={active !== undefined}
      aria-controls="search-hits"
      aria-activedescendant={active}
      value={text}
      onChange={(event) => write(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly setAt: (at: number) => void;
  readonly open: (hit: Hit) => void;
}

function Hits({ hits, at, setAt, open }: HitsProps) {
  const { tables } = useApp();
  const { say, locale } = useWords();
  return (
    <div id="search-hits" role="listbox" aria-label={say('search.hits')} className={styles['hits']}>
      {hits.map((hit, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys work in the line above
        <div
          key={`${hit.table}/${hit.id}`}
          id={`hit-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          onClick={() => open(hit)}
          onPointerEnter={() => setAt(place)}
        >
          <span>{hit.title || say('record.untitled')}</span>
          <span className={styles['table']}>{wordsOf(tables.get(hit.table)?.label, locale, hit.table)}</span>
        </div>
      ))}
    </div>
  );
}
