import type { Effect } from '@stepwell/engine';
import { writeFollowed } from './following.ts';
import { purgeRecord } from './purge-record.ts';
import {
  retractActivity,
  writeActivity,
  writeChanges,
  writeDerive,
  writeInbox,
  writeStay,
  writeTimers,
  writeWake,
} from './write-companions.ts';
import { insertRecord, updateRecord } from './write-record.ts';
import type { Writing } from './writing.ts';

type Apply = {
  readonly [name in Effect['effect']]: (writing: Writing, effect: Extract<Effect, { effect: name }>) => Promise<void> | void;
};

const appliers: Apply = {
  insert: insertRecord,
  update: updateRecord,
  purge: purgeRecord,
  stay: writeStay,
  timers: writeTimers,
  wakes: writeWake,
  derive: writeDerive,
  followed: writeFollowed,
  changes: writeChanges,
  activity: writeActivity,
  inbox: writeInbox,
  retract: retractActivity,
  audit: (writing, { entry }) => writing.addAudit({ app: writing.model.app.info.key, entry }),
  live: (writing, { table, id, version }) => writing.addLive({ app: writing.model.app.info.key, table, id, version }),
};

/** Does to the data what the effects say, in their order. */
export async function applyEffects(writing: Writing, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await appliers[effect.effect](writing, effect as never);
}
