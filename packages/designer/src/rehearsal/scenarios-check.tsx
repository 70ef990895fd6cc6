import { LoadingOutlined } from '@ant-design/icons';
import { useSentence } from '@stepwell/ui/design';
import { Alert, Button, Checkbox } from 'antd';
import { DraftApp } from '../here/draft-app.tsx';
import { useDesignWords } from '../words/words.ts';
import { ScenarioResults } from './scenario-results.tsx';
import styles from './scenarios.module.css';
import type { Tests } from './use-scenarios.ts';

interface CheckProps {
  readonly tests: Tests;
  readonly isKnown: boolean;
  readonly setKnown: (isKnown: boolean) => void;
  readonly leave: () => void;
}

/** What the scenarios say of a draft before it is published; that some fail must be said to be known. */
export function ScenariosCheck({ tests, isKnown, setKnown, leave }: CheckProps) {
  const { say } = useDesignWords();
  const sentence = useSentence();
  const { count, results, isRunning, error, failed, run } = tests;
  if (count === 0) return null;
  return (
    <section aria-label={say('scenarios.title')}>
      <h3 className={styles['heading']}>{say('scenarios.title')}</h3>
      <Summary tests={tests} />
      {Boolean(error) && !isRunning && (
        <Alert type="warning" showIcon title={sentence(error)} action={<Button onClick={run}>{say('scenarios.run')}</Button>} />
      )}
      {failed.length > 0 && (
        <DraftApp>
          <ScenarioResults results={failed} leave={leave} />
        </DraftApp>
      )}
      {!isRunning && (failed.length > 0 || (!results && Boolean(error))) && (
        <Checkbox checked={isKnown} onChange={({ target }) => setKnown(target.checked)}>
          {results ? say('scenarios.anyway', { count: failed.length }) : say('scenarios.anywayUntried')}
        </Checkbox>
      )}
    </section>
  );
}

/** How many pass and fail, told to who does not see it too. */
export function Summary({ tests: { count, results, isRunning, failed } }: { readonly tests: Tests }) {
  const { say } = useDesignWords();
  const parts = results
    ? [
        ...(results.length > failed.length ? [say('scenarios.passed', { count: results.length - failed.length })] : []),
        ...(failed.length > 0 ? [say('scenarios.failed', { count: failed.length })] : []),
      ]
    : [];
  return (
    <p role="status" className={styles['summary']} data-failed={failed.length > 0}>
      {isRunning ? (
        <>
          <LoadingOutlined /> {say('scenarios.running', { count })}
        </>
      ) : (
        parts.join(' · ')
      )}
    </p>
  );
}
