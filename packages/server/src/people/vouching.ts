import { appsOfBuilder } from '../draft/builder.ts';
import type { House } from '../house.ts';

/**
 * For whom somebody may answer: only for those whose every app he looks after himself. A link that signs another in would else lead
 * him, under that other's name, into apps that are not his. Administrators of the server answer for everybody.
 */
export async function vouchingOf(house: House, account: string): Promise<(other: string) => boolean> {
  const administrators = new Set((await house.signIn.accounts.administrators()).map(({ id }) => id));
  if (administrators.has(account)) return () => true;
  const own = new Set(await appsOfBuilder(house, account));
  const foreign = house.apps.keys().filter((key) => !own.has(key));
  const directories = (await Promise.all(foreign.map((key) => house.apps.find(key)))).flatMap((app) => app?.directory ?? []);
  return (other) => !administrators.has(other) && !directories.some((directory) => directory.isActive(other));
}
