import { InboxOutlined, SearchOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '../states/empty-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import type { ListChange, ListState } from './use-list-state.ts';

interface EmptyListProps {
  readonly table: FullTable;
  readonly state: ListState;
  /** What the filter asks, in words. */
  readonly asked: string | undefined;
  readonly change: (change: ListChange) => void;
  readonly create?: ReactNode;
}

/** Says why a list is empty: nothing fits what was asked, or there is nothing yet. */
export function EmptyList({ table, state, asked, change, create }: EmptyListProps) {
  const { say, locale } = useWords();
  const name = wordsOf(table.label, locale, table.key);
  const { q, where } = state;
  if (!q && !where) {
    const why = say(create ? 'list.noneWhy' : 'list.noneSeen');
    return <EmptyState icon={<InboxOutlined />} title={say('list.none', { name })} why={why} act={create} />;
  }
  const why = q
    ? say('list.noneFitsSearch', { name, words: q })
    : asked
      ? say('list.noneFitsFilter', { name, sentence: asked })
      : say('list.noneFitsWhy');
  const acts = (
    <>
      {q && <Button onClick={() => change({ q: undefined })}>{say('list.clearSearch')}</Button>}
      {where && <Button onClick={() => change({ where: undefined, as: undefined })}>{say('list.clearFilter')}</Button>}
    </>
  );
  return <EmptyState icon={<SearchOutlined />} title={say('list.noneFits', { name })} why={why} act={acts} />;
}
