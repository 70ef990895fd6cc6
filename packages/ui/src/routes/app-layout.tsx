import { contextOf, type FullTable, fullTables } from '@stepwell/definition';
import type { Me } from '@stepwell/engine';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AppContext, type AppHere } from '../app/app-context.ts';
import type { FaceVocabulary } from '../app/face-vocabulary.ts';
import { definitionQuery, meQuery, type PublishedApp } from '../app/queries.ts';
import { useVocabulary } from '../app/vocabulary-context.ts';
import { BulkWork } from '../bulk/bulk-work.tsx';
import { InboxNews } from '../inbox/inbox-news.tsx';
import { LiveUpdates } from '../live/live-updates.tsx';
import { MoveProvider } from '../move/use-move.tsx';
import { Shell } from '../shell/shell.tsx';
import type { Locale } from '../theme/preferences.ts';
import { LocaleSync } from '../words/locale-sync.tsx';
import { useWords } from '../words/words.ts';

interface Parts {
  readonly key: string;
  readonly apps: Me['apps'];
  readonly me: AppHere['me'];
  readonly published: PublishedApp;
  readonly vocabulary: FaceVocabulary;
  readonly locale: Locale;
}

function hereOf({ key, apps, me, published, vocabulary, locale }: Parts): AppHere {
  const app = published.definition;
  const mine = apps.find((one) => one.key === key);
  const roles = app.roles.filter((role) => mine?.roles.includes(role.key));
  const home = mine?.home ?? roles.find((role) => role.home)?.home;
  const context = contextOf(app.info, locale);
  const plain = fullTables(app, { fields: vocabulary.fields, widgets: vocabulary.widgets, operators: [], actions: [] }, context);
  const tables = withResults(plain, published.results ?? {});
  return { key, app, version: published.version, tables, context, vocabulary, me, roles, ...(home ? { home } : {}) };
}

/** The tables with the types of what is computed, by which such values are shown. */
function withResults(tables: ReadonlyMap<string, FullTable>, results: NonNullable<PublishedApp['results']>): typeof tables {
  for (const [place, result] of Object.entries(results)) {
    const dot = place.lastIndexOf('.');
    const fields = tables.get(place.slice(0, dot))?.fields;
    const field = fields?.get(place.slice(dot + 1));
    if (field) fields?.set(field.definition.key, { ...field, options: { ...field.options, result } });
  }
  return tables;
}

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
