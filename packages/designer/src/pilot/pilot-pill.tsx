import { ExperimentOutlined } from '@ant-design/icons';
import { PillButton } from '@stepwell/ui/design';
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
      <PillButton icon={<ExperimentOutlined />} aria-expanded={isOpen} onClick={(event) => open(event.currentTarget)}>
        <span className={styles['pillText']}>{say('pilot.pill', { count: pilot.people.length })}</span>
      </PillButton>
      {isOpen && (
        <Suspense>
          <PilotPanel close={close} update={update} />
        </Suspense>
      )}
    </>
  );
}
