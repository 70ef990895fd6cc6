import { PlayCircleOutlined } from '@ant-design/icons';
import { useSentence } from '@stepwell/ui/design';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { DraftApp } from '../../here/draft-app.tsx';
import type { Part } from '../../here/parts.ts';
import { calledIn } from '../../rehearsal/called-in.ts';
import { type Step, sayStep } from '../../rehearsal/say-step.ts';
import { ScenarioResults } from '../../rehearsal/scenario-results.tsx';
import styles from '../../rehearsal/scenarios.module.css';
import { Summary } from '../../rehearsal/scenarios-check.tsx';
import { useScenarios } from '../../rehearsal/use-scenarios.ts';
import { useStepVoice } from '../../rehearsal/use-step-voice.ts';
import { useDesignWords } from '../../words/words.ts';

/** All scenarios with how they went, and the steps of this one in words. */
export function ScenarioEditor({ part }: { readonly part: Part }) {
  const { say } = useDesignWords();
  const sentence = useSentence();
  const tests = useScenarios(false);
  return (
    <DraftApp>
      <section aria-label={say('scenarios.title')}>
        <div className={styles['head']}>
          <Button icon={<PlayCircleOutlined />} loading={tests.isRunning} onClick={tests.run}>
            {say('scenarios.run')}
          </Button>
          <Summary tests={tests} />
        </div>
        {Boolean(tests.error) && !tests.isRunning && <Alert type="warning" showIcon title={sentence(tests.error)} />}
        {tests.results && <ScenarioResults results={tests.results} />}
      </section>
      <Steps content={part.content} />
    </DraftApp>
  );
}

function Steps({ content }: { readonly content: unknown }) {
  const { files } = useDesign();
  const { say } = useDesignWords();
  const voice = useStepVoice(useMemo(() => calledIn(files, content), [files, content]));
  const steps = ((content as { steps?: readonly Step[] } | null)?.steps ?? []) as readonly Step[];
  return (
    <section>
      <h3 className={styles['heading']}>{say('scenarios.steps')}</h3>
      <ol className={styles['steps']}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name and are only read here
          <li key={at} data-expectation={isExpectation(step)}>
            <span>{sayStep(step, voice)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const isExpectation = (step: Step): boolean => Object.keys(step).every((key) => key === 'as' || key === 'expect');
