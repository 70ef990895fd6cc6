import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel, runScenario, type ScenarioPorts, type ScenarioStore } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { openPostgres } from '@stepwell/store/postgres';
import { type RunningPostgres, startPostgres } from '@stepwell/testing/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readApp } from './read-app.ts';
import { vocabulary } from './vocabulary.ts';

const examples = join(import.meta.dirname, '../../../examples');
const apps = readdirSync(examples).filter((name) => readdirSync(join(examples, name)).includes('app.json'));

let server: RunningPostgres;
let address: string;
beforeAll(async () => {
  server = await startPostgres();
  const { user, password, host, port, database } = server.connection(await server.createDatabase());
  address = `postgres://${user}:${password}@${host}:${port}/${database}`;
});
afterAll(() => server?.stop());

let count = 0;
const openStore: ScenarioPorts['openStore'] = async (model, now): Promise<ScenarioStore> => {
  const schema = `scenario_${++count}`;
  let store = await openPostgres(address, { clock: now, schema });
  await store.publish(model, { at: now(), by: null });
  const restart = async () => {
    await store.close();
    store = await openPostgres(address, { clock: now, schema });
    return store;
  };
  return { store, restart, close: () => store.close() };
};

test.each(apps)('the scenarios of %s pass on PostgreSQL', async (name) => {
  const { app } = readApp(join(examples, name));
  if (!app) throw new Error(`${name} is wrong`);
  const model = compileModel(app, vocabulary, 1);
  expect(app.scenarios.length).toBeGreaterThan(0);
  const waiting = [...app.scenarios];
  const failed: unknown[] = [];
  const playOn = async () => {
    for (let scenario = waiting.pop(); scenario; scenario = waiting.pop()) {
      const { passed, failures } = await runScenario(model, scenario, { ...scenarioPorts, openStore });
      if (!passed) failed.push({ scenario: scenario.key, failures });
    }
  };
  // Some at a time: while one waits for the server another one goes on.
  await Promise.all(Array.from({ length: 4 }, playOn));
  expect(failed).toEqual([]);
});
