import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { below, type Operation, type TimeoutStep } from '@stepwell/definition';
import { Button, InputNumber, Switch } from 'antd';
import { useDesignWords } from '../../words/words.ts';
import { propertySet } from '../property.ts';
import { ActionRows } from './action-rows.tsx';
import { AddAction } from './add-action.tsx';
import { MarkInput } from './mark-input.tsx';
import { SpanInput } from './span-input.tsx';
import { type ActionEntry, addTo } from './step-acts.ts';
import styles from './steps.module.css';

interface StepCardProps {
  readonly table: string;
  readonly at: string;
  readonly step: TimeoutStep;
  readonly hasShare: boolean;
  readonly change: (operations: readonly Operation[], merge?: string) => void;
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly remove: (() => void) | undefined;
}

/** One step: after how long, what is done, whether it is done again. */
export function StepCard(props: StepCardProps) {
  const { table, at, step, hasShare, change } = props;
  const { say } = useDesignWords();
  const actions = (step.do ?? []) as readonly ActionEntry[];
  return (
    <li className={styles['step']}>
      <div className={styles['line']}>
        <span>{say('step.after')}</span>
        <SpanInput
          at={below(at, 'after')}
          table={table}
          label={say('step.afterLabel')}
          value={step.after}
          hasShare={hasShare}
          onChange={(after) => change([{ op: 'set', at: below(at, 'after'), value: after }], `after ${at}`)}
        />
        <StepActs {...props} />
      </div>
      <ActionRows table={table} at={below(at, 'do')} actions={actions} change={change} />
      {step.mark !== undefined && (
        <div className={styles['line']}>
          <span className={styles['verb']}>{say('step.mark')}</span>
          <MarkInput table={table} value={step.mark} onChange={(mark) => change(propertySet(at, step, 'mark', mark))} />
        </div>
      )}
      <div className={styles['line']}>
        <AddAction
          table={table}
          add={(entry) => change([addTo(at, step, 'do', entry)])}
          others={
            step.mark === undefined
              ? [{ label: say('step.markField'), add: () => change(propertySet(at, step, 'mark', 'overdue')) }]
              : []
          }
        />
        <Repeats at={at} table={table} step={step} change={change} />
      </div>
    </li>
  );
}

function StepActs({ up, down, remove }: StepCardProps) {
  const { say } = useDesignWords();
  const acts = [
    { name: say('fields.up'), icon: <ArrowUpOutlined />, go: up },
    { name: say('fields.down'), icon: <ArrowDownOutlined />, go: down },
    { name: say('step.remove'), icon: <DeleteOutlined />, go: remove },
  ];
  return (
    <span className={styles['acts']}>
      {acts.map(({ name, icon, go }) => (
        <Button key={name} type="text" size="small" icon={icon} aria-label={name} title={name} disabled={!go} onClick={go} />
      ))}
    </span>
  );
}

/** “Again every day, at most three times.” */
function Repeats({ at, table, step, change }: Pick<StepCardProps, 'at' | 'table' | 'step' | 'change'>) {
  const { say } = useDesignWords();
  const isOn = step.every !== undefined;
  const turn = (on: boolean) =>
    change(
      on
        ? [...propertySet(at, step, 'every', '1d'), ...propertySet(at, step, 'max', 3)]
        : [...propertySet(at, step, 'every', undefined), ...propertySet(at, step, 'max', undefined)],
    );
  return (
    <>
      <Switch size="small" checked={isOn} aria-label={say('step.repeat')} onChange={turn} />
      <span>{say('step.repeat')}</span>
      {isOn && (
        <>
          <SpanInput
            at={below(at, 'every')}
            table={table}
            label={say('step.every')}
            value={step.every}
            onChange={(every) => change([{ op: 'set', at: below(at, 'every'), value: every }], `every ${at}`)}
          />
          <span>{say('step.max')}</span>
          <InputNumber
            aria-label={say('step.max')}
            min={1}
            max={1000}
            precision={0}
            value={step.max ?? null}
            onChange={(max) => change(propertySet(at, step, 'max', max), `max ${at}`)}
            style={{ width: 72 }}
          />
          <span>{say('step.times')}</span>
        </>
      )}
    </>
  );
}
