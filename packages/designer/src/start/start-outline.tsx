import { LoadingState } from '@stepwell/ui/design';
import styles from './start.module.css';

/** The page on which apps begin while it is on its way: what comes takes its place without anything moving. */
export const StartOutline = () => (
  <div className={styles['page']}>
    <div className={styles['header']} />
    <main className={styles['main']}>
      <div className={styles['ways']} aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e'].map((place) => (
          <span key={place} className={styles['ghost']} />
        ))}
      </div>
      <LoadingState rows={4} />
    </main>
  </div>
);
