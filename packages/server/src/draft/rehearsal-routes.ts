import { type AppFiles, toBundle } from '@stepwell/definition';
import { RehearsalBody, ScenariosBody, type WireRehearsal, type WireScenarios } from '@stepwell/engine';
import { madeOnce } from '@stepwell/expression';
import type { House } from '../house.ts';
import { keepNothing } from '../http/idempotency.ts';
import { readerLocale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import type { Trial } from '../rehearsal/message.ts';
import type { Draft } from './drafts.ts';
import { designerOf } from './start-routes.ts';

/** Test-runs of a draft, and its scenarios. Nothing of them is kept, and nothing that people work with is touched. */
export function rehearsalRoutes(server: TypedServer, house: House): void {
  const rehearsing = { schema: { params: AppParams, body: RehearsalBody } };
  server.post('/api/apps/:app/draft/rehearsal', rehearsing, async (request): Promise<WireRehearsal> => {
    const here = await designerOf(house, request);
    keepNothing(request);
    const draft = await house.drafts.of(here.app);
    const ask = { ...request.body, now: house.now(), locale: readerLocale(request) };
    return { revision: draft.revision, ...(await house.rehearsals.rehearse(trialOf(house, here.app.key, draft), ask)) };
  });

  const testing = { schema: { params: AppParams, body: ScenariosBody } };
  server.post('/api/apps/:app/draft/scenarios', testing, async (request): Promise<WireScenarios> => {
    const here = await designerOf(house, request);
    keepNothing(request);
    const draft = await house.drafts.of(here.app);
    const { only } = request.body;
    return { revision: draft.revision, scenarios: await house.rehearsals.scenarios(trialOf(house, here.app.key, draft), only) };
  });
}

const names = new WeakMap<AppFiles, string>();
let named = 0;

/** A draft that was given up and begun anew counts its steps again: what is tried is named by the files themselves. */
function trialOf(house: House, app: string, { basedOn, revision, files }: Draft): Trial {
  const name = revision === 0 ? `${app} v${basedOn}` : madeOnce(names, files, () => `draft ${++named}`);
  return { name, files: toBundle(files), now: house.now() };
}

/** Refuses a draft whose scenarios do not all pass: what each expected and found stands at its place. */
export async function demandScenarios(house: House, app: string, draft: Draft): Promise<void> {
  if (![...draft.files.keys()].some((path) => path.startsWith('scenarios/'))) return;
  const results = await house.rehearsals.scenarios(trialOf(house, app, draft));
  const failed = results.filter(({ passed }) => !passed);
  if (failed.length === 0) return;
  const problems = failed.flatMap(({ key, failures }) =>
    failures.map(({ step, words }) => ({
      path: `scenarios/${key}.json#${step > 0 ? `/steps/${step - 1}` : ''}`,
      severity: 'error' as const,
      code: 'SCENARIO_FAILS',
      message: words,
    })),
  );
  throw refuseRequest('SCENARIOS_FAIL', { problems });
}
