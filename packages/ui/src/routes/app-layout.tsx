import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AppContext, type AppHere } from '../app/app-context.ts';
import { definitionQuery, meQuery } from '../app/queries.ts';
import { Shell } from '../shell/shell.tsx';

/** Everything under an app's address: its definition, its reader, the frame. */
export function AppLayout() {
  const { app: key = '' } = useParams({ strict: false }) as { app?: string };
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: published } = useSuspenseQuery(definitionQuery(key));
  const here = useMemo<AppHere>(() => {
    const mine = me.apps.find((app) => app.key === key);
    const roles = published.definition.roles.filter((role) => mine?.roles.includes(role.key));
    const home = mine?.home ?? roles.find((role) => role.home)?.home;
    return { key, app: published.definition, me: me.user, roles, ...(home ? { home } : {}) };
  }, [key, me, published]);
  return (
    <AppContext value={here}>
      <Shell>
        <Outlet />
      </Shell>
    </AppContext>
  );
}
