import { Select } from 'antd';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';

interface ChooseProps {
  readonly label: string;
  /** Who cannot be chosen: he is who it is about. */
  readonly without?: string | undefined;
  readonly choose: (person: string) => void;
}

/** One of the people who work here. */
export function ChoosePerson({ label, without, choose }: ChooseProps) {
  const { rehearsal, run } = useRun();
  const others = run.people.filter(({ id, gone }) => id !== without && !gone);
  return (
    <Select
      className={styles['whole'] ?? ''}
      aria-label={label}
      placeholder={label}
      showSearch={{ optionFilterProp: 'label' }}
      disabled={rehearsal.isBusy}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={choose}
    />
  );
}
