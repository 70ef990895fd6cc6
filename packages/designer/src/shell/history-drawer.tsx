import { ErrorState, get, LoadingState } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { FormerPilots } from '../pilot/former-pilots.tsx';
import { useDesignWords } from '../words/words.ts';
import { BackDialog } from './back-dialog.tsx';
import styles from './shell.module.css';

interface Version {
  readonly version: number;
  readonly at: string;
  readonly note: string | null;
  readonly piloted?: number;
}

/** The published versions, and the way back to each. */
export function HistoryDrawer({ close }: { readonly close: () => void }) {
  const { app } = useHand();
  const { say, locale } = useDesignWords();
  const [back, setBack] = useState<number>();
  const { data, error, refetch } = useQuery({
    queryKey: ['versions', app],
    queryFn: () => get<{ versions: Version[]; following: number }>(`/api/apps/${app}/versions`),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.following ? 1000 : false),
  });
  return (
    <Drawer open title={say('history.title')} onClose={close}>
      {!data && !error && <LoadingState />}
      {!data && error && <ErrorState compact error={error} retry={() => void refetch()} />}
      <ol className={styles['versions']}>
        {data?.versions.map(({ version, at, note, piloted }, index) => (
          <li key={version} className={styles['version']}>
            <div>
              <strong>v{version}</strong> {note ?? (version === 1 ? say('history.install') : '')}
              <div className={styles['place']}>
                {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
                {piloted !== undefined && ` · ${say('pilot.wasPiloted', { count: piloted })}`}
              </div>
            </div>
            {index === 0 ? (
              <span className={styles['state']} aria-live="polite">
                {data.following > 0
                  ? say('change.following', { count: data.following.toLocaleString(locale) })
                  : say('history.current')}
              </span>
            ) : (
              <Button size="small" onClick={() => setBack(version)}>
                {say('history.back')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <FormerPilots />
      {back !== undefined && <BackDialog version={back} cancel={() => setBack(undefined)} done={close} />}
    </Drawer>
  );
}
