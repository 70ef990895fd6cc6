import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { below, type Operation } from '@stepwell/definition';
import { Button } from 'antd';
import { useDraftRules } from '../../here/use-draft-rules.ts';
import { useDesignWords } from '../../words/words.ts';
import { ConditionInput } from '../condition-input.tsx';
import { propertySet } from '../property.ts';
import { ActionOptions } from './action-options.tsx';
import { type ActionEntry, actionOf } from './step-acts.ts';
import styles from './steps.module.css';

interface ActionRowProps {
  readonly table: string;
  readonly at: string;
  readonly entry: ActionEntry;
  readonly change: (operations: readonly Operation[], merge?: string) => void;
  readonly remove: () => void;
}

/** One action as a line: what is done, and its options. */
export function ActionRow({ table, at, entry, change, remove }: ActionRowProps) {
  const { say, locale } = useDesignWords();
  const { name, options } = actionOf(entry);
  const spec = useDraftRules()?.vocabulary.actions.find((one) => one.name === name);
  const verb = spec?.label[locale] ?? name;
  return (
    <div className={styles['line']}>
      <span className={styles['verb']}>{verb}</span>
      {spec && <ActionOptions spec={spec} table={table} at={below(at, name)} options={options} change={change} />}
      {entry['when'] !== undefined && (
        <>
          <span>{say('action.onlyWhen')}</span>
          <ConditionInput
            at={below(at, 'when')}
            table={table}
            label={say('action.onlyWhen')}
            value={entry['when']}
            onChange={(when) => change(propertySet(at, entry, 'when', when), `when ${at}`)}
          />
        </>
      )}
      <span className={styles['acts']}>
        {entry['when'] === undefined && (
          <Button
            type="text"
            size="small"
            icon={<FilterOutlined />}
            aria-label={say('action.addWhen', { name: verb })}
            title={say('action.addWhen', { name: verb })}
            onClick={() => change([{ op: 'set', at: below(at, 'when'), value: 'true' }])}
          />
        )}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={say('action.remove', { name: verb })}
          title={say('action.remove', { name: verb })}
          onClick={remove}
        />
      </span>
    </div>
  );
}
