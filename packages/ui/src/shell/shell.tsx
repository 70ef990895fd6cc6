import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { practising } from '../api/place.ts';
import { PilotMark, useToldOfPilot } from '../pilot/pilot-mark.tsx';
import { PasswordBand } from '../sign-in/password-band.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Header } from './header.tsx';
import { QuickAdd } from './quick-add.tsx';
import styles from './shell.module.css';
import { SideNav } from './side-nav.tsx';

const PracticeBand = lazy(async () => ({ default: (await import('../practice/practice-band.tsx')).PracticeBand }));

/** The frame of every page of an app: menu, bar, content. */
export function Shell({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const isPhone = useIsPhone();
  useToldOfPilot();
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {say('nav.skip')}
      </a>
      {!isPhone && <SideNav />}
      <Header />
      <main id="content" className={styles['main']} tabIndex={-1}>
        <OfflineBanner />
        <PasswordBand />
        {practising !== undefined && (
          <Suspense>
            <PracticeBand />
          </Suspense>
        )}
        {isPhone && <PilotMark />}
        <Suspense fallback={<LoadingState />}>{children}</Suspense>
      </main>
      {isPhone && <QuickAdd floats />}
      {isPhone && <BottomBar />}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function OfflineBanner() {
  const { say } = useWords();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <p className={styles['offline']} role="status">
      {say('offline.banner')}
    </p>
  );
}
