import type { WireFormerPilot } from '@stepwell/ui/design';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useFormerPilots } from '../here/use-pilot.ts';
import shell from '../shell/shell.module.css';
import { useDesignWords } from '../words/words.ts';
import styles from './pilot.module.css';

const PilotFindings = lazy(() => import('./pilot-findings.tsx'));

/** The pilots that are over, each with the way to what came of it; nothing where there was none. */
export function FormerPilots() {
  const { say } = useDesignWords();
  const pilots = useFormerPilots();
  const [began, setBegan] = useState<number>();
  if (pilots.length === 0) return null;
  return (
    <section className={styles['former']} aria-label={say('pilot.former')}>
      <h3>{say('pilot.former')}</h3>
      <ol className={shell['versions']}>
        {pilots.map((pilot) => (
          <Former key={pilot.began} pilot={pilot} open={() => setBegan(pilot.began)} />
        ))}
      </ol>
      {began !== undefined && (
        <Suspense>
          <PilotFindings began={began} close={() => setBegan(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

function Former({ pilot, open }: { readonly pilot: WireFormerPilot; readonly open: () => void }) {
  const { say, locale } = useDesignWords();
  const { version, how, people, remarks, endedAt } = pilot;
  return (
    <li className={shell['version']}>
      <div>
        <strong>v{version}</strong> {say(`pilot.how.${how === 'renewed' ? 'published' : how}`)}
        <div className={shell['place']}>
          {new Date(endedAt).toLocaleString(locale)} · {say('pilot.wasPiloted', { count: people })}
          {remarks > 0 && ` · ${say('pilot.remarkCount', { count: remarks })}`}
        </div>
      </div>
      <Button size="small" onClick={open}>
        {say('pilot.look')}
      </Button>
    </li>
  );
}
