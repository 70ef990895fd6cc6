import type { WireEntrance } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';
import { vouchingOf } from './vouching.ts';

const instant = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** How each of those who work in an app gets in, for one who looks after it. */
export async function entrancesOf(house: House, { app, actor }: Here): Promise<readonly WireEntrance[]> {
  const { accounts, sessions, links } = house.signIn;
  const [all, seen, waiting, vouches] = await Promise.all([
    accounts.all(),
    sessions.lastSeen(),
    links.waiting(),
    vouchingOf(house, actor.id),
  ]);
  const byId = new Map(all.map((account) => [account.id, account]));
  return [...app.directory.users.keys()].map((id) => {
    const account = byId.get(id);
    return {
      id,
      signInName: account?.disabledAt === null ? account.name : null,
      hasPassword: (account?.password ?? null) !== null,
      seenAt: instant(seen.get(id)),
      invitedUntil: instant(waiting.get(id)),
      mayInvite: app.directory.isActive(id) && (account?.disabledAt ?? null) === null && vouches(id),
    };
  });
}
