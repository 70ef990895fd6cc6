import { randomUUIDv7 } from 'node:crypto';
import type { Problem } from '@stepwell/definition';
import type { NewPerson } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';
import { type Account, signName } from '../sign-in/account.ts';
import { nameProblem } from './people-problems.ts';
import { vouchingOf } from './vouching.ts';

/** Somebody in a list of new people, and the account that is his. */
export interface Coming {
  readonly id: string;
  /** His place in the list. */
  readonly place: number;
  readonly person: NewPerson;
  readonly hasAccount: boolean;
}

/** Which account each of a list is, a new one where there is none; and for whom that cannot be said. */
export async function whoComes(house: House, { app, actor }: Here, people: readonly NewPerson[]) {
  const vouches = await vouchingOf(house, actor.id);
  const accounts = Map.groupBy(await house.signIn.accounts.all(), ({ name }) => signName(name));
  const named = Map.groupBy(people, ({ name }) => signName(name));
  const { users } = app.directory;
  const here = new Set([...users.values()].map(({ values }) => signName(String(values['name'] ?? ''))));
  const problems: Problem[] = [];
  const coming = people.map((person, place): Coming => {
    const name = signName(person.name);
    const account = accounts.get(name)?.[0];
    const isHere = here.has(name) || (account !== undefined && users.has(account.id));
    const isTwice = (named.get(name)?.length ?? 0) > 1;
    const code = isTwice ? 'NAME_TWICE' : isHere ? 'ALREADY_HERE' : account && faultOf(account, vouches);
    // That a name is missing the engine says.
    if (code && name !== '') problems.push(nameProblem(place, code));
    return { id: (!code && account?.id) || randomUUIDv7(), place, person, hasAccount: account !== undefined && !code };
  });
  return { coming, problems };
}

/** Why the account of this name is not that of somebody who comes. */
const faultOf = ({ id, disabledAt }: Account, vouches: (id: string) => boolean) =>
  disabledAt !== null || !vouches(id) ? ('NAME_TAKEN' as const) : undefined;
