import { address, get, recordsPath } from '@stepwell/ui/design';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';

/** Somebody by his account. */
export interface Chosen {
  readonly value: string;
  readonly label: string;
}

interface PeopleChoiceProps {
  readonly people: readonly Chosen[];
  readonly onChange: (people: readonly Chosen[]) => void;
}

interface Found {
  readonly records: readonly { readonly id: string; readonly values: { readonly name?: string; readonly active?: boolean } }[];
}

/** People who work in the app, found by name. */
export function PeopleChoice({ people, onChange }: PeopleChoiceProps) {
  const { app } = useHand();
  const { say } = useDesignWords();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['records', app, 'user', { search: asked, for: 'pilot' }],
    queryFn: ({ signal }) =>
      get<Found>(address(recordsPath(app, 'user'), { search: asked, select: 'name,active', limit: 50 }), signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const active = (data?.records ?? []).filter(({ values }) => values.active !== false);
  return (
    <Select<Chosen[]>
      mode="multiple"
      labelInValue
      showSearch
      filterOption={false}
      value={[...people]}
      options={active.map(({ id, values }) => ({ value: id, label: values.name ?? id }))}
      loading={isFetching}
      placeholder={say('pilot.choose')}
      aria-label={say('pilot.who')}
      style={{ inlineSize: '100%' }}
      onSearch={setSearch}
      onChange={(chosen) => {
        setSearch('');
        onChange(chosen.map(({ value, label }) => ({ value, label })));
      }}
    />
  );
}
