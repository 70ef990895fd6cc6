import { CheckOutlined } from '@ant-design/icons';
import type { Process } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useEffect, useRef } from 'react';
import { useMove } from '../move/use-move.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './stage-path.module.css';
import { type StageStep, stepsOf, waysFrom } from './stages.ts';

interface StagePathProps {
  readonly table: string;
  readonly process: Process;
  readonly stage: unknown;
  readonly record: WireRecord;
  readonly canMove: boolean;
}

/** The way of a record through its process: done, here, next; where it may go, a press moves it. */
export function StagePath({ table, process, stage, record, canMove }: StagePathProps) {
  const { say } = useWords();
  const move = useMove();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (stage) current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [stage]);
  const ways = canMove ? waysFrom(process, stage) : [];
  return (
    // It can be wider than its place: then also the keys scroll it, where no stage can be pressed.
    <ol className={styles['path']} aria-label={say('stage.path')} tabIndex={ways.length > 0 ? undefined : 0}>
      {stepsOf(process, stage).map((step) => (
        <li
          key={step.stage.key}
          ref={step.state === 'current' ? current : null}
          data-state={step.state}
          data-category={step.stage.category ?? 'open'}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <Step step={step} move={ways.includes(step.stage) ? () => void move(table, record, step.stage.key) : undefined} />
        </li>
      ))}
    </ol>
  );
}

function Step({ step, move }: { step: StageStep; move: (() => void) | undefined }) {
  const { say, locale } = useWords();
  const label = wordsOf(step.stage.label, locale, step.stage.key);
  const inner = (
    <>
      {step.state === 'done' && <CheckOutlined aria-label={say('stage.done')} />}
      <span>{label}</span>
    </>
  );
  if (!move) return <span className={styles['step']}>{inner}</span>;
  return (
    <button type="button" className={styles['step']} onClick={move} aria-label={say('stage.moveTo', { stage: label })}>
      {inner}
    </button>
  );
}
