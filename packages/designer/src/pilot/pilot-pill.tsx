import { ExperimentOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { usePilot } from '../here/use-pilot.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './pilot.module.css';

const PilotPanel = lazy(() => import('./pilot-panel.tsx'));

interface PilotPillProps {
  readonly isOpen: boolean;
  readonly open: (from: HTMLElement) => void;
  readonly close: () => void;
  readonly update: () => void;
}

/** Says that a version is with a few people, and leads to what comes of it. */
export function PilotPill({ isOpen, open, close, update }: PilotPillProps) {
  const { say } = useDesignWords();
  const pilot = usePilot();
  if (!pilot) return null;
  return (
    <>
      <button type="button" className={styles['pill']} aria-expanded={isOpen} onClick={(event) => open(event.currentTarget)}>
        <ExperimentOutlined />
        <span className={styles['pillText']}>{say('pilot.pill', { count: pilot.people.length })}</span>
      </button>
      {isOpen && (
        <Suspense>
          <PilotPanel close={close} update={update} />
        </Suspense>
      )}
    </>
  );
}
