import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { WireScenarioResult } from '@stepwell/ui/design';
import { useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './scenarios.module.css';

interface ResultsProps {
  readonly results: readonly WireScenarioResult[];
  /** Told when one of them is opened. */
  readonly leave?: () => void;
}

/** So many differences of one scenario are said; the first is what matters. */
const MOST = 3;

/** How each scenario went; of one that failed what was expected and what was found. Its name leads to it. */
export function ScenarioResults({ results, leave }: ResultsProps) {
  const { open } = useHand();
  const { say, locale } = useDesignWords();
  return (
    <ul className={styles['results']}>
      {results.map(({ key, name, passed, failures }) => (
        <li key={key} data-passed={passed}>
          {passed ? (
            <CheckCircleFilled aria-label={say('scenarios.passed', { count: 1 })} />
          ) : (
            <CloseCircleFilled aria-label={say('scenarios.failed', { count: 1 })} />
          )}
          <button
            type="button"
            className={styles['name']}
            onClick={() => {
              open(`scenarios/${key}.json`);
              leave?.();
            }}
          >
            {name[locale]}
          </button>
          {failures.slice(0, MOST).map(({ step, words }) => (
            <p key={`${step} ${words.en}`} className={styles['failure']}>
              {words[locale]}
            </p>
          ))}
          {failures.length > MOST && (
            <p className={styles['failure']}>{say('scenarios.more', { count: failures.length - MOST })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
