import { FilterOutlined } from '@ant-design/icons';
import type { Filter, Page } from '@stepwell/definition';
import { Badge, Button, Drawer } from 'antd';
import { Suspense, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { faceOf } from '../../cell/face-of.ts';
import { useServices } from '../../data/use-services.ts';
import { useIsPhone } from '../../theme/use-media.ts';
import { useWords, wordsOf } from '../../words/words.ts';
import styles from './filters.module.css';
import type { PageFilters } from './use-page-filters.ts';

/** The filters of a page: a bar on top of it, on a phone a sheet from below. */
export function FilterBar({ page, filters }: { page: Page; filters: PageFilters }) {
  const { say } = useWords();
  const isPhone = useIsPhone();
  const [open, setOpen] = useState(false);
  if (!page.filters?.length) return null;
  const reset = filters.count > 0 && (
    <Button type="text" onClick={filters.reset}>
      {say('pageFilter.reset')}
    </Button>
  );
  const fields = page.filters.map((filter) => <FilterField key={filter.key} filter={filter} filters={filters} />);
  if (!isPhone)
    return (
      <search className={styles['bar']} aria-label={say('pageFilter.label')}>
        {fields}
        {reset}
      </search>
    );
  return (
    <>
      <Badge count={filters.count} size="small">
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
          {say('pageFilter.label')}
        </Button>
      </Badge>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="auto"
        title={say('pageFilter.label')}
        extra={reset}
        footer={
          <Button type="primary" block size="large" onClick={() => setOpen(false)}>
            {say('pageFilter.show')}
          </Button>
        }
      >
        <div className={styles['sheet']}>{fields}</div>
      </Drawer>
    </>
  );
}

function FilterField({ filter, filters }: { filter: Filter; filters: PageFilters }) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { say, locale } = useWords();
  const type = vocabulary.fields.find(({ name }) => name === filter.type);
  if (!type) return null;
  const { Input } = faceOf(vocabulary, type);
  const id = `filter-${filter.key}`;
  const label = wordsOf(filter.label, locale, filter.key);
  return (
    <div className={styles['filter']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['control']}>
        <Suspense fallback={<span className={styles['waiting']} />}>
          <Input
            id={id}
            label={label}
            value={filters.values?.[filter.key] ?? null}
            onChange={(value) => filters.choose(filter.key, value)}
            options={filter}
            context={context}
            services={services}
            placeholder={say('pageFilter.all')}
            disabled={filters.values === undefined}
          />
        </Suspense>
      </div>
    </div>
  );
}
