import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { WireScenarioResult } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useDesign, useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { calledIn } from './called-in.ts';
import { sayFailure } from './say-failure.ts';
import styles from './scenarios.module.css';
import { useStepVoice } from './use-step-voice.ts';

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
          {failures.slice(0, MOST).map((failure) => (
            <Failure key={`${failure.step} ${failure.words.en}`} scenario={key} failure={failure} />
          ))}
          {failures.length > MOST && (
            <p className={styles['failure']}>{say('scenarios.more', { count: failures.length - MOST })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface FailureProps {
  readonly scenario: string;
  readonly failure: WireScenarioResult['failures'][number];
}

/** One difference: in labels where that can be said, else as the runner says it. */
function Failure({ scenario, failure }: FailureProps) {
  const { files } = useDesign();
  const { locale } = useDesignWords();
  const content = files.get(`scenarios/${scenario}.json`);
  const voice = useStepVoice(useMemo(() => calledIn(files, content), [files, content]));
  return <p className={styles['failure']}>{sayFailure(content, failure, voice) ?? failure.words[locale]}</p>;
}
