import type { FullTable } from '@stepwell/definition';
import type { BulkResult } from '@stepwell/engine';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './bulk.module.css';
import { FieldValue } from './choose-field.tsx';

interface LackingProps {
  readonly table: FullTable;
  /** What the records are found to be missing; undefined while that is found out. */
  readonly missing: BulkResult['missing'] | undefined;
  readonly values: Record<string, unknown>;
  readonly change: (values: Record<string, unknown>) => void;
}

/** What some of the records are missing before they can move, in one form: given once, filled in where it is missing. */
export function Lacking({ table, missing, values, change }: LackingProps) {
  const { say } = useWords();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const found = (missing ?? []).map(({ key }) => key).filter((key) => table.fields.has(key) && !asked.includes(key));
  // What was asked for stays while it is filled in, though it is missing no more.
  if (found.length > 0) setAsked([...asked, ...new Set(found)]);
  if (asked.length === 0) return null;
  return (
    <fieldset className={styles['lacking']}>
      <legend>{say('bulk.lacking')}</legend>
      {asked.map((key) => (
        <FieldValue key={key} table={table} field={key} change={(value) => change({ ...values, [key]: value })} />
      ))}
    </fieldset>
  );
}
