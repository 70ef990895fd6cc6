import type { Query } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { InputNumber, Select } from 'antd';
import { useTables } from '../../here/use-tables.ts';
import { useDesignWords } from '../../words/words.ts';
import { FormulaInput } from '../formula/formula-input.tsx';
import { Labelled } from '../labelled.tsx';
import { More } from '../more/more.tsx';
import { ColumnsInput } from './columns-input.tsx';
import { MeasuresInput } from './measures-input.tsx';
import { useFieldChoices } from './use-field-choices.ts';

interface QueryInputProps {
  /** The address of the query, as problems name it. */
  readonly at: string;
  readonly value: Query;
  readonly onChange: (query: Query) => void;
}

/** What a widget asks for: of which table, which records, put together how, what of them, in which order. */
export function QueryInput({ at, value: query, onChange }: QueryInputProps) {
  const { say } = useDesignWords();
  const set = (option: keyof Query, value: unknown) => {
    const { [option]: _, ...rest } = query;
    const isBlank = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    // In its place, so that the file changes in this alone.
    if (isBlank) onChange(rest as Query);
    else onChange({ ...query, [option]: value });
  };
  return (
    <>
      <From value={query.from} onChange={(from) => set('from', from)} />
      <FormulaInput
        at={`${at}/where`}
        label={say('query.where')}
        hint={say('query.whereHint')}
        value={query.where}
        onChange={(where) => set('where', where)}
      />
      <ColumnsInput
        title={say('query.group')}
        value={query.group ?? []}
        table={query.from}
        onChange={(group) => set('group', group)}
      />
      <MeasuresInput at={`${at}/measures`} query={query} onChange={(measures) => set('measures', measures)} />
      <Sort query={query} onChange={(sort) => set('sort', sort)} />
      <Labelled text={say('query.limit')}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={1000}
            precision={0}
            value={query.limit ?? null}
            style={{ width: '100%' }}
            onChange={(limit) => set('limit', limit)}
          />
        )}
      </Labelled>
      <Labelled text={say('query.compare')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={query.compare ?? null}
            options={(['previous', 'year_ago'] as const).map((one) => ({ value: one, label: say(`query.${one}`) }))}
            placeholder={say('query.compareNot')}
            onChange={(compare) => set('compare', compare)}
          />
        )}
      </Labelled>
      <More of="query" at={at} holder={query} table={query.from} called={say('query.whole')} />
    </>
  );
}

function From({ value, onChange }: { readonly value: string; readonly onChange: (from: string) => void }) {
  const { say, locale } = useDesignWords();
  const tables = [...useTables().values()];
  const named = (key: string) => wordsOf(tables.find((table) => table.key === key)?.label, locale, key);
  const options = tables.map(({ key, label, parent, kind }) => {
    const own = wordsOf(label, locale, key);
    return { value: key, label: kind === 'table' || parent === undefined ? own : `${named(parent)} · ${own}` };
  });
  return (
    <Labelled text={say('query.from')}>
      {(id) => <Select id={id} showSearch={{ optionFilterProp: 'label' }} value={value} options={options} onChange={onChange} />}
    </Labelled>
  );
}

function Sort({ query, onChange }: { readonly query: Query; readonly onChange: (sort: readonly unknown[]) => void }) {
  const { say } = useDesignWords();
  const choices = useFieldChoices(query.from);
  const options = choices.flatMap(({ value, label }) => [
    { value, label: say('query.up', { field: label }) },
    { value: `-${value}`, label: say('query.down', { field: label }) },
  ]);
  const former = (query.sort ?? []) as readonly unknown[];
  const text = (entry: unknown) => (typeof entry === 'string' ? entry : JSON.stringify(entry));
  return (
    <Labelled text={say('query.sort')}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          showSearch={{ optionFilterProp: 'label' }}
          value={former.map(text)}
          options={options}
          onChange={(texts: string[]) => onChange(texts.map((one) => former.find((entry) => text(entry) === one) ?? one))}
        />
      )}
    </Labelled>
  );
}
