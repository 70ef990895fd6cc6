import { FilterOutlined, SearchOutlined, TableOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button, Input, Popover, Tooltip } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { LoadingState } from '../states/loading-state.tsx';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';
import type { ChosenColumn } from './chosen-columns.ts';
import styles from './list.module.css';

const ColumnPicker = lazy(async () => ({ default: (await import('./column-picker.tsx')).ColumnPicker }));

interface ListHeadProps {
  readonly title: string;
  /** What the list is of, beside its name. */
  readonly about?: ReactNode;
  readonly total: number | undefined;
  readonly q: string | undefined;
  readonly search: (q: string | undefined) => void;
  /** How many conditions the filter has, and the way to another. */
  readonly conditions: number;
  readonly filter: () => void;
  readonly columns: ColumnChoice;
  /** What stands at its end. */
  readonly children?: ReactNode;
}

export interface ColumnChoice {
  readonly table: FullTable;
  readonly columns: readonly ChosenColumn[];
  readonly choose: (columns: readonly ChosenColumn[]) => void;
  readonly reset: (() => void) | undefined;
}

/** The head of a list: what it is, how many, words to look for, filter, columns, and the way to make one more. */
export function ListHead({ title, about, total, q, search, conditions, filter, columns, children }: ListHeadProps) {
  const { say, locale } = useWords();
  const isPhone = useIsPhone();
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>
        {title}
        {total !== undefined && <span className={styles['total']}>{new Intl.NumberFormat(locale).format(total)}</span>}
      </h1>
      {about}
      <span className={styles['spring']} />
      <SearchField value={q ?? ''} onChange={(text) => search(text || undefined)} />
      <Button
        icon={<FilterOutlined />}
        onClick={filter}
        data-filled={conditions > 0 || undefined}
        className={styles['tool'] ?? ''}
      >
        {say('filter.button')}
        {conditions > 0 && <span className={styles['badge']}>{conditions}</span>}
      </Button>
      {!isPhone && <ColumnsButton {...columns} />}
      {children}
    </header>
  );
}

function ColumnsButton(columns: ColumnChoice) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const content = (
    <Suspense fallback={<LoadingState rows={6} />}>
      <ColumnPicker {...columns} />
    </Suspense>
  );
  return (
    <Popover
      content={content}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      <Tooltip title={open ? '' : say('columns.button')}>
        <Button icon={<TableOutlined />} aria-label={say('columns.button')} aria-expanded={open} />
      </Tooltip>
    </Popover>
  );
}

const PAUSE = 250;

/** Asks only when the fingers rest, and never in the middle of an input method's word. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { say } = useWords();
  const [text, setText] = useState(value);
  const composing = useRef(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => !composing.current && onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input
      className={styles['search'] ?? ''}
      type="search"
      allowClear
      prefix={<SearchOutlined />}
      placeholder={say('search.placeholder')}
      aria-label={say('search.placeholder')}
      value={text}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        setText(event.currentTarget.value);
      }}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
