import { CheckOutlined, SwapOutlined } from '@ant-design/icons';
import type { WireRehearsalRecord } from '@stepwell/ui/design';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { ChoosePerson } from './choose-person.tsx';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

/** The open tasks of a record: each is finished, or handed on, by whoever has it. */
export function RecordTasks({ one: { ref, tasks } }: { readonly one: WireRehearsalRecord }) {
  const { say } = useDesignWords();
  if (tasks.length === 0) return null;
  return (
    <ul className={styles['tasks']} aria-label={say('try.tasks')}>
      {tasks.map((task) => (
        <OneTask key={`${task.assignee} ${task.title}`} record={ref} task={task} />
      ))}
    </ul>
  );
}

interface OneTaskProps {
  readonly record: string;
  readonly task: WireRehearsalRecord['tasks'][number];
}

function OneTask({ record, task: { title, assignee } }: OneTaskProps) {
  const { rehearsal, run } = useRun();
  const { say } = useDesignWords();
  const [isHanding, setHanding] = useState(false);
  const name = run.people.find(({ id }) => id === assignee)?.name ?? assignee;
  const handOn = (to: string) => void rehearsal.add({ as: assignee, reassign: record, task: title, to });
  return (
    <li data-open={isHanding}>
      <span>
        {title} · {name}
      </span>
      <Tooltip title={say('try.handOn')}>
        <Button
          size="small"
          type="text"
          icon={<SwapOutlined />}
          aria-label={say('try.handOn')}
          aria-expanded={isHanding}
          disabled={rehearsal.isBusy}
          onClick={() => setHanding(!isHanding)}
        />
      </Tooltip>
      <Button
        size="small"
        icon={<CheckOutlined />}
        disabled={rehearsal.isBusy}
        onClick={() => void rehearsal.add({ as: assignee, done: record, task: title })}
      >
        {say('try.done')}
      </Button>
      {isHanding && <ChoosePerson label={say('try.handOnTo')} without={assignee} choose={handOn} />}
    </li>
  );
}
