import { InboxOutlined, SearchOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '../states/empty-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import type { ListState } from './use-list-state.ts';

interface EmptyListProps {
  readonly table: FullTable;
  readonly state: ListState;
  readonly change: (change: { readonly q?: undefined; readonly where?: undefined; readonly as?: undefined }) => void;
  readonly create?: ReactNode;
}

/** Says why a list is empty: nothing fits what was asked, or there is nothing yet. */
export function EmptyList({ table, state, change, create }: EmptyListProps) {
  const { say, locale } = useWords();
  const name = wordsOf(table.label, locale, table.key);
  if (state.q || state.where) {
    const clear = (
      <Button onClick={() => change({ q: undefined, where: undefined, as: undefined })}>{say('list.showAll')}</Button>
    );
    return (
      <EmptyState icon={<SearchOutlined />} title={say('list.noneFits', { name })} why={say('list.noneFitsWhy')} act={clear} />
    );
  }
  const why = say(create ? 'list.noneWhy' : 'list.noneSeen');
  return <EmptyState icon={<InboxOutlined />} title={say('list.none', { name })} why={why} act={create} />;
}
