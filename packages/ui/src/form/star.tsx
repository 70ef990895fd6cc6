import { useWords } from '../words/words.ts';
import styles from './form.module.css';

/** The mark of what must be filled in. */
export function Star() {
  const { say } = useWords();
  return (
    <span className={styles['star']}>
      <span aria-hidden="true">*</span>
      <span className="visually-hidden">{say('form.requiredMark')}</span>
    </span>
  );
}
