import type { Vocabulary } from '@stepwell/definition';
import type { Model, Store } from '@stepwell/engine';
import type { PlatformTransaction, SqliteStore } from '@stepwell/store';
import type { Apps } from './apps/apps.ts';
import type { Clockwork } from './apps/clockwork.ts';
import type { Upkeep } from './apps/upkeep.ts';
import type { Drafts } from './draft/drafts.ts';
import type { Files } from './files/files.ts';
import type { Fillings } from './fillings/fillings.ts';
import type { Learning } from './guides/learning.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { LiveHub } from './live/live-hub.ts';
import type { Pilots } from './pilot/pilots.ts';
import type { Spaces } from './practice/spaces.ts';
import type { Rehearsals } from './rehearsal/rehearsals.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Templates } from './templates/templates.ts';
import type { SavedViews } from './views/saved-views.ts';

/** The engine's store, whose transactions may write the platform's tables too. */
export interface Writes extends Store {
  transact<T>(model: Model, work: (transaction: PlatformTransaction) => Promise<T>): Promise<T>;
}

/** Everything the routes work with. */
export interface House {
  readonly store: SqliteStore;
  /** The store as commands use it: it notes which record holds which file. */
  readonly writes: Writes;
  readonly apps: Apps;
  readonly signIn: SignIn;
  readonly jobs: Jobs;
  readonly files: Files;
  readonly views: SavedViews;
  readonly drafts: Drafts;
  /** Where drafts are tried, on data of their own. */
  readonly rehearsals: Rehearsals;
  /** Where the apps are practised, each on data of its own. */
  readonly spaces: Spaces<House>;
  readonly fillings: Fillings;
  readonly learning: Learning;
  readonly pilots: Pilots;
  /** What new apps can begin with. */
  readonly templates: Templates;
  /** What apps can be made of. */
  readonly vocabulary: Vocabulary;
  readonly live: LiveHub;
  readonly clockwork: Clockwork;
  readonly upkeep: Upkeep;
  readonly now: () => number;
  readonly demo: boolean;
  readonly log: (line: string) => void;
}
