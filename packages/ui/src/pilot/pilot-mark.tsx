import { lazy, Suspense, useEffect, useRef } from 'react';
import { useApp } from '../app/app-context.ts';
import { useToaster } from '../states/toaster.tsx';

const PilotChip = lazy(() => import('./pilot-chip.tsx'));

/** The mark of a version that only a few people have; nothing for everybody else. */
export function PilotMark() {
  const { isPilot } = useApp();
  if (!isPilot) return null;
  return (
    <Suspense>
      <PilotChip />
    </Suspense>
  );
}

/** Tells whose page becomes another under his hands why: a version was given to him, went back, or is for everybody now. */
export function useToldOfPilot(): void {
  const { key, isPilot = false, version } = useApp();
  const toaster = useToaster();
  const was = useRef({ key, isPilot, version });
  useEffect(() => {
    const before = was.current;
    was.current = { key, isPilot, version };
    if (before.key !== key || before.isPilot === isPilot) return;
    if (isPilot) toaster.done((say) => say('pilot.begun'));
    else toaster.done((say) => say(before.version === version ? 'pilot.widened' : 'pilot.ended'));
  }, [key, isPilot, version, toaster]);
}
