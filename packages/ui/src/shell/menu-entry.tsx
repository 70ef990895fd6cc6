import type { ReactNode } from 'react';
import styles from './shell.module.css';

interface MenuEntryProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly run: () => unknown;
}

/** Something to do, in a menu that opens. */
export const MenuEntry = ({ icon, text, run }: MenuEntryProps) => (
  <button type="button" className={styles['entry']} onClick={() => void run()}>
    {icon}
    {text}
  </button>
);
