import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model, ScenarioPorts, ScenarioStore, Store } from '@stepwell/engine';
import { openSqlite, type SqliteStore } from '@stepwell/store';
import { widgets } from '@stepwell/widgets';

/** A store in memory, until a scenario restarts it: then it goes on in a folder, as a server would. */
async function openStore(model: Model, now: () => number): Promise<ScenarioStore> {
  let store: SqliteStore = openSqlite(':memory:', { clock: now });
  let folder: string | undefined;
  await store.publish(model, { at: now(), by: null });
  const restart = async (): Promise<Store> => {
    if (folder === undefined) {
      folder = await mkdtemp(join(tmpdir(), 'stepwell-scenario-'));
      await mkdir(folder, { recursive: true });
      await store.backup(join(folder, 'stepwell.db'));
    }
    await store.close();
    store = openSqlite(folder, { clock: now });
    return store;
  };
  const close = async () => {
    await store.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  return { store, restart, close };
}

const queriesOf: ScenarioPorts['queriesOf'] = (model, { kind, ...options }, page) =>
  widgets
    .find(({ name }) => name === kind)
    ?.queries(options, {
      ...page,
      titleOf: (table) => model.tables.get(table)?.title ?? 'id',
      stageOf: (table) => model.tables.get(table)?.stageField,
    }) ?? {};

/** What scenarios run on here: SQLite, and the queries of the widgets that ship. */
export const scenarioPorts: ScenarioPorts = { openStore, queriesOf };
