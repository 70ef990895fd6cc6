import type { Problem } from '@stepwell/definition';
import type { NewPerson } from '@stepwell/engine';
import { type Command, runCommand } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { addingAccount } from '../sign-in/account.ts';
import { problemsOf } from './people-problems.ts';
import { type Coming, whoComes } from './who-comes.ts';

type Run = (command: Command) => Promise<unknown>;

/**
 * Makes people users of an app, each with an account to sign in with: all of them, or none. Who has an account already, in apps that
 * the same person looks after, is the same person in this one. Answers their ids.
 */
export async function addPeople(house: House, here: Here, people: readonly NewPerson[]): Promise<readonly string[]> {
  const { model } = here.app;
  const { coming, problems } = await whoComes(house, here, people);
  await house.store.transact(model, async (transaction) => {
    const transact: House['writes']['transact'] = (_model, work) => work(transaction.at(transaction.now));
    const run: Run = (command) => runCommand({ store: { ...house.writes, transact }, model }, command, here.actor);
    problems.push(...(await problemsWith(coming, (one) => run({ kind: 'create', table: 'user', ...newUser(one) }))));
    if (problems.length === 0) problems.push(...(await problemsWith(coming, (one) => nameManager(run, coming, one))));
    if (problems.length > 0) throw refuseRequest('PEOPLE_NOT_ADDED', { problems });
    for (const { id, person, hasAccount } of coming)
      if (!hasAccount) await transaction.run(addingAccount({ id, name: person.name.trim(), locale: here.actor.locale }));
  });
  return coming.map(({ id }) => id);
}

/** Who leads somebody is known once everybody is there. */
const newUser = ({ id, person: { manager: _later, name, ...values } }: Coming) => ({
  id,
  values: { ...values, name: name.trim() },
});

async function nameManager(run: Run, coming: readonly Coming[], { id, person: { manager } }: Coming): Promise<void> {
  const leader = typeof manager === 'number' ? coming[manager]?.id : manager;
  if (leader !== undefined) await run({ kind: 'update', table: 'user', id, values: { manager: leader } });
}

/** Does something for each of them; what stands in the way of whom, all at once. */
async function problemsWith(coming: readonly Coming[], work: (one: Coming) => Promise<unknown>): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const one of coming) {
    try {
      await work(one);
    } catch (error) {
      problems.push(...problemsOf(error, one.place));
    }
  }
  return problems;
}
