import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, redirect } from '@tanstack/react-router';
import { get } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { practising } from '../api/place.ts';
import { addresses } from '../app/addresses.ts';
import { meQuery } from '../app/queries.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { useWords } from '../words/words.ts';

/** Makes sure that someone is signed in; else leads to the sign-in page, and from there back to where he was going. */
export async function requireMe(client: QueryClient, from?: string) {
  try {
    return await client.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401 && practising === undefined)
      throw redirect({
        to: addresses.signIn,
        ...(from !== undefined && from !== addresses.root && { search: { from } }),
      } as never);
    // Signing in is done outside.
    if (practising !== undefined) window.location.assign(addresses.signIn);
    throw error;
  }
}

const mayMakeApps = (): Promise<boolean> =>
  get('/api/designs').then(
    () => true,
    () => false,
  );

/** From the bare address to the reader's first app; on a server that has none yet, who may make one begins with that. */
export async function toFirstApp(client: QueryClient): Promise<void> {
  const first = (await requireMe(client)).apps[0];
  if (first) throw redirect({ to: addresses.home(first.key), replace: true });
  if (await mayMakeApps()) throw redirect({ to: addresses.designs, replace: true });
}

/** What someone without an app sees. */
export function NoAppPage() {
  const { say } = useWords();
  useSuspenseQuery(meQuery);
  return <EmptyState title={say('app.none.title')} why={`${say('app.none.why')} ${say('app.none.act')}`} />;
}

export const Root = Outlet;
