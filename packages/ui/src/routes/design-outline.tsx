import { LoadingState } from '../states/loading-state.tsx';
import styles from './design-outline.module.css';

/** The frame of the designer while it is on its way: what comes takes its place without anything moving. */
export const DesignOutline = () => (
  <div className={styles['outline']}>
    <div className={styles['header']} />
    <div className={styles['tree']} />
    <main className={styles['canvas']}>
      <LoadingState rows={6} />
    </main>
  </div>
);
