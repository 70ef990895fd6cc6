import { KeyOutlined } from '@ant-design/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { practising } from '../api/place.ts';
import { meQuery } from '../app/queries.ts';
import { useWords } from '../words/words.ts';
import styles from './sign-in.module.css';

const PasswordDialog = lazy(async () => ({ default: (await import('./password-dialog.tsx')).PasswordDialog }));

/** Reminds who came by a link that next time he needs a password; who says later is asked again the next time. */
export function PasswordBand() {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const [state, setState] = useState<'asked' | 'setting' | 'later'>('asked');
  if (me.hasPassword !== false || me.demo || practising !== undefined || state === 'later') return null;
  return (
    <aside className={styles['band']} aria-label={say('password.set')}>
      <KeyOutlined />
      <span>{say('password.none')}</span>
      <Button type="primary" size="small" onClick={() => setState('setting')}>
        {say('password.set')}
      </Button>
      <Button type="text" size="small" onClick={() => setState('later')}>
        {say('password.later')}
      </Button>
      {state === 'setting' && (
        <Suspense>
          <PasswordDialog close={() => setState('asked')} />
        </Suspense>
      )}
    </aside>
  );
}
