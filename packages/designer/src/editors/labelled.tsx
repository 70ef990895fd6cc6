import { type ReactNode, useId } from 'react';
import styles from './editors.module.css';

/** An input with its name above it; `children` is given the id by which the two belong together. */
export function Labelled({ text, children }: { readonly text: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{text}</label>
      {children(id)}
    </div>
  );
}
