import type { FormulaProblem } from '@stepwell/expression';
import { Button } from 'antd';
import { useDesignWords } from '../../words/words.ts';
import styles from './formula.module.css';
import { isUnfinished } from './formula-problems.ts';

interface ProblemListProps {
  readonly id: string;
  readonly text: string;
  readonly problems: readonly FormulaProblem[];
  readonly mend: (problem: FormulaProblem) => void;
  /** While it is being written, what is not there yet is not wrong. */
  readonly isWriting?: boolean;
}

const MOST = 3;

/** What is wrong, in sentences; what is proposed is taken with one press. */
export function ProblemList({ id, text, problems, mend, isWriting = false }: ProblemListProps) {
  const { say, locale } = useDesignWords();
  return (
    <ul id={id} className={styles['problems']}>
      {problems.slice(0, MOST).map((problem) => (
        <li
          key={`${problem.code} ${problem.from} ${problem.message.en}`}
          data-severity={isWriting && isUnfinished(text, problem) ? 'unfinished' : (problem.severity ?? 'error')}
        >
          <span>
            {problem.message[locale]}
            {problem.hint && <span className={styles['hint']}>{problem.hint[locale]}</span>}
          </span>
          {problem.fix !== undefined && problem.path === undefined && (
            <Button size="small" type="link" onClick={() => mend(problem)}>
              {say(problem.from < text.length ? 'formula.fix' : 'formula.add', { fix: problem.fix })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
