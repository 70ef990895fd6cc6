import type { ComponentProps, ReactNode } from 'react';
import styles from './pill.module.css';

interface PillButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  readonly icon: ReactNode;
}

/** A small round button that says how something stands, and shows more of it; on a touch screen it is pressed beside it too. */
export function PillButton({ icon, children, ...button }: PillButtonProps) {
  return (
    <button {...button} type="button" className={styles['button']}>
      <span className={styles['pill']}>
        {icon}
        {children}
      </span>
    </button>
  );
}
