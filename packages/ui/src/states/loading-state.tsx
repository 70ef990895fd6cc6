import { useWords } from '../words/words.ts';
import styles from './states.module.css';

const widths = ['62%', '88%', '74%', '93%', '55%', '81%', '69%', '90%'];

/** Grey bars in the place of what is on its way. */
export function LoadingState({ rows = 5 }: { rows?: number }) {
  const { say } = useWords();
  return (
    <div className={styles['loading']} role="status">
      <span className="visually-hidden">{say('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <span key={row} className={styles['bar']} style={{ width: widths[row % widths.length] }} aria-hidden="true" />
      ))}
    </div>
  );
}
