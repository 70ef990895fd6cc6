import type { ReactNode } from 'react';
import styles from './states.module.css';
import { StepsMark } from './steps-mark.tsx';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  /** What is not here. */
  readonly title: string;
  /** Why, in one sentence. */
  readonly why?: ReactNode;
  /** The one thing to do next. */
  readonly act?: ReactNode;
  readonly compact?: boolean;
}

/** What stands where there is nothing: what, why, and one act. */
export function EmptyState({ icon, title, why, act, compact }: EmptyStateProps) {
  return (
    <section className={`${styles['state']} ${compact ? styles['compact'] : ''}`}>
      <span className={styles['mark']} aria-hidden="true">
        {icon ?? <StepsMark size={compact ? 20 : 28} />}
      </span>
      <h2>{title}</h2>
      {why && <p className={styles['why']}>{why}</p>}
      {act && <div className={styles['acts']}>{act}</div>}
    </section>
  );
}
