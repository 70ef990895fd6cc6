import type { PublishBody, WireMigration } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import { idsOf } from '../bulk/which-records.ts';
import type { House } from '../house.ts';
import type { Locale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';

/** The records of one stage that goes, and where they are to stand. */
export interface Leaving {
  readonly table: string;
  readonly ids: readonly string[];
  readonly to: string;
}

/** The records that must move when the stages of a draft are published. Refuses when it is not said where they go. */
export async function leavingStages(
  house: House,
  here: Here,
  { plan, stages = {} }: { readonly plan: readonly WireMigration[]; readonly stages?: PublishBody['stages'] },
): Promise<readonly Leaving[]> {
  const gone = plan.flatMap(({ stage, ...rest }) =>
    stage ? [{ ...rest, stage, to: stages[`${stage.process}/${stage.key}`] }] : [],
  );
  const lost = gone.filter(({ stage, to }) => !stage.to.some(({ key }) => key === to));
  if (lost.length > 0)
    throw refuseRequest('STAGE_IN_USE', {
      problems: lost.map(({ path, message }) => ({ path, severity: 'error', code: 'STAGE_IN_USE', message })),
    });
  return Promise.all(gone.map(({ stage, to = '' }) => recordsIn(house, here, { ...stage, to })));
}

async function recordsIn(
  house: House,
  here: Here,
  { process, key, to }: { readonly process: string; readonly key: string; readonly to: string },
): Promise<Leaving> {
  const table = [...here.app.model.tables.values()].find((one) => one.processes.some((each) => each.key === process));
  if (!table) throw new Error(`No table has the process ${process}`);
  const ofProcess = table.processes.length > 1 ? ` and process = '${process}'` : '';
  const where = `${table.stageField ?? 'stage'} = '${key}'${ofProcess}`;
  return { table: table.key, ids: await idsOf(house, { ...here, table, now: house.now() }, { where }), to };
}

/** Begins a bulk act for the records of each stage that is gone: it is seen under way, outlives a restart, and tells what it could not move. */
export async function moveOn(house: House, { app, actor }: Here, leaving: readonly Leaving[], locale: Locale): Promise<void> {
  for (const { table, ids, to } of leaving) {
    if (ids.length === 0) continue;
    const input = { table, act: 'move', ids, to };
    await house.jobs.add({ kind: 'bulk', app: app.key, account: actor.id, locale, input });
  }
}
