import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button, Select } from 'antd';
import { useApp } from '../app/app-context.ts';
import { listFields } from '../list/columns.ts';
import { readSort, type SortKey, sortText } from '../list/sort-order.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './filter.module.css';

interface SortRowsProps {
  readonly table: FullTable;
  readonly sort: string | undefined;
  readonly sortBy: (sort: string | undefined) => void;
}

/** The fields by which a list is sorted, one a row, in their order. */
export function SortRows({ table, sort, sortBy }: SortRowsProps) {
  const here = useApp();
  const { say, locale } = useWords();
  const keys = readSort(sort);
  const fields = listFields(here, table).map(({ definition: { key, label } }) => ({
    value: key,
    label: wordsOf(label, locale, key),
  }));
  const free = fields.filter(({ value }) => !keys.some(({ key }) => key === value));
  const put = (at: number, next: SortKey | undefined) =>
    sortBy(sortText(keys.flatMap((one, place) => (place !== at ? [one] : next ? [next] : []))));
  const nameOf = (key: string) => fields.find(({ value }) => value === key)?.label ?? key;
  return (
    <>
      {keys.map((one, at) => (
        <div key={one.key} className={styles['sortRow']}>
          <Select
            aria-label={say('sort.by')}
            value={one.key}
            options={[{ value: one.key, label: nameOf(one.key) }, ...free]}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(key: string) => put(at, { key, isDescending: one.isDescending })}
          />
          <Button
            icon={one.isDescending ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
            onClick={() => put(at, { key: one.key, isDescending: !one.isDescending })}
          >
            {say(one.isDescending ? 'sort.descending' : 'sort.ascending')}
          </Button>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('sort.remove', { name: nameOf(one.key) })}
            onClick={() => put(at, undefined)}
          />
        </div>
      ))}
      {free[0] && keys.length < 4 && (
        <Button
          block
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => sortBy(sortText([...keys, { key: free[0]!.value, isDescending: false }]))}
        >
          {say('sort.add')}
        </Button>
      )}
    </>
  );
}
