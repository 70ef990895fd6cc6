import { sentenceOf, useToaster } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useState } from 'react';
import styles from './people.module.css';
import type { Named } from './resolve-people.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: unknown;
  readonly options: readonly Named[];
  readonly none: string;
  readonly isDisabled: boolean;
  readonly choose: (value: string | null) => void;
  /** Makes what is looked for and is not there, and answers its id. */
  readonly make?: { readonly say: (name: string) => string; readonly run: (name: string) => Promise<string> };
}

/** Stands for what is to be made. */
const NEW = ' ';

/** One of some, or none; where what is looked for is not there it can be made. */
export function Choice({ label, value, options, none, isDisabled, choose, make }: ChoiceProps) {
  const toaster = useToaster();
  const [searched, search] = useState('');
  const wanted = searched.trim();
  const isNew = make && wanted !== '' && !options.some((option) => option.label === wanted);
  const take = async (next: string | undefined) => {
    if (next !== NEW || !make) return choose(next ?? null);
    try {
      choose(await make.run(wanted));
    } catch (error) {
      toaster.failed(sentenceOf(error));
    }
  };
  const fits = (option: Named) => option.label.toLowerCase().includes(wanted.toLowerCase());
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: search, autoClearSearchValue: true }}
      variant="borderless"
      className={styles['choice'] ?? ''}
      aria-label={label}
      placeholder={none}
      value={typeof value === 'string' ? value : null}
      options={[...options.filter(fits), ...(isNew ? [{ value: NEW, label: make.say(wanted) }] : [])]}
      disabled={isDisabled}
      onOpenChange={(isOpen) => !isOpen && search('')}
      onChange={(next: string | undefined) => void take(next)}
    />
  );
}
