import { type PersonActor, refuse } from '@stepwell/engine';
import type { InstalledApp } from '../apps/apps.ts';
import type { House } from '../house.ts';
import type { JobRow } from './jobs.ts';

export interface Working {
  readonly app: InstalledApp;
  readonly actor: PersonActor;
}

/** The app of a job and the person on whose behalf it runs, as they are now: rights that were taken away meanwhile are gone. */
export async function whoWorks(house: House, job: JobRow): Promise<Working> {
  const [app, account] = [await house.apps.find(job.app, job.account), await house.signIn.accounts.byId(job.account)];
  const actor = app && account?.disabledAt === null && (await house.apps.actorIn(app, account.id, { locale: job.locale }));
  if (!app || !actor) throw refuse('FORBIDDEN');
  return { app, actor };
}
