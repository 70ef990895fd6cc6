import { Outlet, useParams } from '@tanstack/react-router';
import { AppContext } from '../app/app-context.ts';
import { usePublished } from '../app/use-published.ts';
import { BulkWork } from '../bulk/bulk-work.tsx';
import { InboxNews } from '../inbox/inbox-news.tsx';
import { LiveUpdates } from '../live/live-updates.tsx';
import { MoveProvider } from '../move/use-move.tsx';
import { Shell } from '../shell/shell.tsx';
import { LocaleSync } from '../words/locale-sync.tsx';

/** Everything under an app's address: its definition, its reader, the frame. */
export function AppLayout() {
  const { app: key = '' } = useParams({ strict: false }) as { app?: string };
  const here = usePublished(key);
  return (
    <AppContext value={here}>
      <LocaleSync />
      <LiveUpdates />
      <InboxNews />
      <Shell>
        <MoveProvider>
          <BulkWork>
            <Outlet />
          </BulkWork>
        </MoveProvider>
      </Shell>
    </AppContext>
  );
}
