import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './record.module.css';
import type { Conflict } from './use-save.tsx';

/** Somebody changed the record meanwhile: both values of each field side by side, and the choice between them. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { current, mine, resolve } = conflict;
  const { tables } = useApp();
  const { say, locale } = useWords();
  const fields = Object.keys(mine).flatMap((key) => tables.get(conflict.table)?.fields.get(key) ?? []);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, isTheirs: boolean) =>
    setTheirs((before) => new Set([...before].filter((one) => one !== key).concat(isTheirs ? key : [])));
  const finish = () => resolve(Object.fromEntries(Object.entries(mine).filter(([key]) => !theirs.has(key))));
  return (
    <Modal
      open
      title={say('conflict.title')}
      okText={say('conflict.save')}
      cancelText={say('conflict.dropMine')}
      onOk={finish}
      onCancel={() => resolve(null)}
      width={560}
    >
      <p className={styles['conflictLead']}>{say('conflict.lead')}</p>
      {fields.map((field) => {
        const key = field.definition.key;
        return (
          <fieldset key={key} className={styles['conflict']}>
            <legend>{wordsOf(field.definition.label, locale, key)}</legend>
            <Radio.Group
              value={theirs.has(key) ? 'theirs' : 'mine'}
              onChange={(event) => choose(key, event.target.value === 'theirs')}
            >
              <Radio value="mine">
                <span className={styles['whose']}>{say('conflict.mine')}</span>
                <FieldCell field={field} value={mine[key]} />
              </Radio>
              <Radio value="theirs">
                <span className={styles['whose']}>{say('conflict.theirs')}</span>
                <FieldCell field={field} value={current.values[key]} />
              </Radio>
            </Radio.Group>
          </fieldset>
        );
      })}
    </Modal>
  );
}
