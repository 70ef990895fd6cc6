import { PlusOutlined } from '@ant-design/icons';
import type { Operation, TimeoutStep } from '@stepwell/definition';
import { below, stepTo } from '@stepwell/definition';
import { Button } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { readTable } from '../../here/read-parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { usualPerson } from './new-action.ts';
import { addTo, hasWhole, newStep, removeFrom, shift } from './step-acts.ts';
import { StepCard } from './step-card.tsx';
import styles from './steps.module.css';

interface StepsEditorProps {
  readonly table: string;
  /** What holds the steps: a timeout, or the deadline of a stage. */
  readonly at: string;
  readonly holder: { readonly steps?: readonly TimeoutStep[] };
  /** How the history calls what is changed. */
  readonly name: string;
  /** A deadline can do without steps; a timeout cannot. */
  readonly isDeadline?: boolean;
}

/** What happens after which time, step by step. Stands within DraftApp. */
export function StepsEditor({ table, at, holder, name, isDeadline = false }: StepsEditorProps) {
  const { act, files } = useDesign();
  const { say } = useDesignWords();
  const steps = holder.steps ?? [];
  const list = below(at, 'steps');
  const change = (operations: readonly Operation[], merge?: string) => {
    if (operations.length > 0) act(say('step.changed', { name }), operations, merge);
  };
  const add = () => {
    const who = usualPerson(readTable(files.get(`tables/${table}.json`)));
    const after = isDeadline ? '100%' : (steps.at(-1)?.after as string | undefined);
    act(say('step.added', { name }), [addTo(at, holder, 'steps', newStep(typeof after === 'string' ? after : '1h', who))]);
  };
  return (
    <>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <StepCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
            key={index}
            table={table}
            at={below(list, stepTo(steps, index))}
            step={step}
            hasShare={isDeadline || hasWhole(steps)}
            change={change}
            up={index > 0 ? () => change(shift(list, steps, index, -1)) : undefined}
            down={index < steps.length - 1 ? () => change(shift(list, steps, index, 1)) : undefined}
            remove={steps.length > 1 || isDeadline ? () => change([removeFrom(list, steps, index)]) : undefined}
          />
        ))}
      </ol>
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {say('step.add')}
      </Button>
    </>
  );
}
