import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import type { Vocabulary } from '@stepwell/definition';
import { compileModel, type Model, PUBLISHED } from '@stepwell/engine';
import { openSqlite, type PlatformDatabase } from '@stepwell/store';
import { Apps } from './apps/apps.ts';
import { Clockwork } from './apps/clockwork.ts';
import { Upkeep } from './apps/upkeep.ts';
import { bulkJob } from './bulk/bulk-job.ts';
import { bulkTargetTable } from './bulk/bulk-targets.ts';
import { Drafts, draftTables } from './draft/drafts.ts';
import { keepOlderDrafts } from './draft/older-drafts.ts';
import { replaceOptionJob } from './draft/replace-option-job.ts';
import { exportJob } from './export/export-job.ts';
import { Files, fileTable } from './files/files.ts';
import { holderTable, holdFiles, holdFilesBehind } from './files/hold-files.ts';
import { Fillings, fillingTables } from './fillings/fillings.ts';
import { Learning, learningTables } from './guides/learning.ts';
import type { House } from './house.ts';
import { importJob } from './import/import-job.ts';
import { jobRowTable } from './jobs/job-rows.ts';
import { Jobs } from './jobs/jobs.ts';
import { undoJob } from './jobs/undo-job.ts';
import { LiveHub } from './live/live-hub.ts';
import { Pilots, pilotTables } from './pilot/pilots.ts';
import { Spaces } from './practice/spaces.ts';
import { Rehearsals } from './rehearsal/rehearsals.ts';
import { openSignIn } from './sign-in/sign-in.ts';
import { Templates } from './templates/templates.ts';
import { SavedViews, viewTables } from './views/saved-views.ts';

export interface HouseOptions {
  /** The data directory. */
  readonly folder: string;
  readonly vocabulary: Vocabulary;
  readonly now?: () => number;
  /** Demo accounts may sign in by printed links; nothing leaves the house. */
  readonly demo?: boolean;
  /** Where bugs are noted. */
  readonly log: (line: string) => void;
  /** The module of the thread in which drafts are tried: it calls `answerRehearsals`. Left out: none is. */
  readonly rehearsing?: URL;
  /** The folder of the apps that others can begin with. Left out: there are none. */
  readonly templates?: string;
}

const platformTables = [
  ...[fileTable, holderTable, jobRowTable, bulkTargetTable],
  ...[...viewTables, ...draftTables, ...fillingTables, ...learningTables, ...pilotTables],
];

/** What the platform keeps in tables of its own beside the apps' records. */
const keptIn = (platform: PlatformDatabase, now: () => number) => ({
  views: new SavedViews(platform, now),
  drafts: new Drafts(platform, now),
  fillings: new Fillings(platform, now),
  learning: new Learning(platform, now),
  pilots: new Pilots(platform, now),
});

/** Opens everything the server works with. The data directory is this process's own until it is closed. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { folder, vocabulary, now = Date.now, demo = false, log } = options;
  const store = openSqlite(folder, { clock: now });
  const { platform } = store;
  await keepOlderDrafts(platform);
  await platform.write(platformTables);
  const writes = holdFiles(store);
  const noteBug = (error: unknown) => log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const live = new LiveHub(noteBug);
  const apps = new Apps(store, (app, version) => compileModel(app, vocabulary, version), tellPublished(live));
  const files = new Files(join(folder, 'files'), platform, { now, newId: randomUUIDv7 });
  const kept = keptIn(platform, now);
  const rehearsals = new Rehearsals(options.rehearsing);
  const jobs = new Jobs({ database: platform, now, newId: randomUUIDv7, log });
  const clockwork = new Clockwork({ store, writes: holdFilesBehind(store), apps, now, noteBug });
  const upkeep = new Upkeep({ store, apps, fillings: kept.fillings, now, noteBug });
  const signIn = await openSignIn(platform, now);
  const house: House = {
    store,
    writes,
    apps,
    signIn,
    jobs,
    files,
    ...kept,
    templates: new Templates({ folder: options.templates, vocabulary, now, log }),
    rehearsals,
    spaces: spacesOf(options),
    vocabulary,
    live,
    clockwork,
    upkeep,
    now,
    demo,
    log,
  };
  store.listen(({ live: events }) => live.publish(events));
  await apps.open(await kept.pilots.standing());
  await jobs.open([importJob, exportJob, bulkJob, undoJob, replaceOptionJob].map((kind) => kind(house)));
  clockwork.start();
  upkeep.start();
  return house;
}

/** Nothing of a practice space is a demo, and no draft is tried in it. */
const spacesOf = ({ folder, vocabulary, now, log }: HouseOptions) =>
  new Spaces<House>(folder, {
    open: (at) => openHouse({ folder: at, vocabulary, log, ...(now && { now }) }),
    close: closeHouse,
  });

/** Pages that are open learn of a new version as they learn of a record; of one that is not for everybody, those of whom it concerns. */
const tellPublished =
  (live: LiveHub) =>
  ({ version, app: { info } }: Model, people: readonly string[] = [info.key]): void =>
    live.publish(people.map((id) => ({ app: info.key, table: PUBLISHED, id, version })));

/** Ends what is under way and lets the data directory go. */
export async function closeHouse({ live, clockwork, upkeep, jobs, rehearsals, store }: House): Promise<void> {
  live.close();
  await jobs.close();
  await rehearsals.close();
  await clockwork.stop();
  await upkeep.stop();
  await store.close();
}
