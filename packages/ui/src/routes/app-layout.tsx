import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AppContext } from '../app/app-context.ts';
import { hereOf } from '../app/here-of.ts';
import { definitionQuery, meQuery } from '../app/queries.ts';
import { useVocabulary } from '../app/vocabulary-context.ts';
import { BulkWork } from '../bulk/bulk-work.tsx';
import { InboxNews } from '../inbox/inbox-news.tsx';
import { LiveUpdates } from '../live/live-updates.tsx';
import { MoveProvider } from '../move/use-move.tsx';
import { Shell } from '../shell/shell.tsx';
import { LocaleSync } from '../words/locale-sync.tsx';
import { useWords } from '../words/words.ts';

/** Everything under an app's address: its definition, its reader, the frame. */
export function AppLayout() {
  const { app: key = '' } = useParams({ strict: false }) as { app?: string };
  const { apps, user } = useSuspenseQuery(meQuery).data;
  const { id, name } = user;
  const { data: published } = useSuspenseQuery(definitionQuery(key));
  const { locale } = useWords();
  const vocabulary = useVocabulary();
  // Not by `user`, whose language is told him a moment after the page speaks it: then nothing is made again.
  const here = useMemo(
    () => hereOf({ key, apps, me: { id, name }, published, vocabulary, locale }),
    [key, apps, id, name, published, vocabulary, locale],
  );
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
