import { CloseOutlined, FilterFilled, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './list.module.css';
import type { ListState } from './use-list-state.ts';

interface ListHeadProps {
  readonly title: string;
  readonly total: number | undefined;
  readonly state: ListState;
  readonly change: (change: { readonly q?: string | undefined; readonly where?: undefined; readonly as?: undefined }) => void;
  /** What stands at its end. */
  readonly children?: ReactNode;
}

/** The head of a list: what it is, how many, words to look for, and the way to make one more. */
export function ListHead({ title, total, state, change, children }: ListHeadProps) {
  const { say, locale } = useWords();
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>
        {title}
        {total !== undefined && <span className={styles['total']}>{new Intl.NumberFormat(locale).format(total)}</span>}
      </h1>
      {state.where && (
        <Button size="small" icon={<FilterFilled />} onClick={() => change({ where: undefined, as: undefined })}>
          {state.as ?? say('list.filtered')}
          <CloseOutlined aria-label={say('list.clearFilter')} />
        </Button>
      )}
      <span className={styles['spring']} />
      <SearchField value={state.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      {children}
    </header>
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
