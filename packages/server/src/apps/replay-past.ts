import { Readable } from 'node:stream';
import type { App } from '@stepwell/definition';
import { type Demo, type Effect, type Model, replayHistory, type Store } from '@stepwell/engine';
import type { PlatformTransaction } from '@stepwell/store';
import { Noting } from '../files/hold-files.ts';
import type { House } from '../house.ts';
import type { GrowingRefs } from './install-people.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Keeps the files of a demo once each, under their names. */
async function keepFiles(house: House, app: App, refs: GrowingRefs): Promise<void> {
  const by = [...refs.values()][0]?.id ?? '';
  for (const [name, text] of Object.entries(app.demo?.files ?? {})) {
    const { id } = await house.files.add({ name, stream: Readable.from([text]), by });
    refs.set(name, { table: '_file', id });
  }
}

/** The instants at which some effects make a record due. */
const dueIn = (effects: readonly Effect[], now: number): number[] =>
  effects.flatMap((effect) => {
    if (effect.effect === 'derive') return now;
    if (effect.effect === 'wakes') return effect.at ?? [];
    if (effect.effect !== 'timers') return [];
    return effect.timers.flatMap(({ state, dueAt }) => (state === 'running' ? (dueAt ?? []) : []));
  });

/** The store of a replay: all its commands run in one transaction, each at the instant that the clock is set to. */
function storeWithin(model: Model, transaction: PlatformTransaction): Pick<Demo, 'store' | 'setClock'> {
  let at = transaction.now;
  /** Nothing is due sooner. It is asked for again only when the clock has come to it, not before each of many thousand acts. */
  let soonest: number | null = at;
  const watch = (effects: readonly Effect[]) => {
    soonest = Math.min(soonest ?? Number.POSITIVE_INFINITY, ...dueIn(effects, at));
    if (soonest === Number.POSITIVE_INFINITY) soonest = null;
  };
  const store: Store = {
    transact: (_model, work) => work(new Watched(model, transaction.at(at), watch)),
    query: () => Promise.reject(new Error('A replay asks no queries')),
    nextDue: async () => {
      if (soonest !== null && soonest <= at) soonest = await transaction.nextDue();
      return soonest;
    },
  };
  return {
    store,
    setClock: (now) => {
      at = now;
    },
  };
}

/** A transaction whose effects are looked at as they are applied. */
class Watched extends Noting {
  readonly #watch: (effects: readonly Effect[]) => void;

  constructor(model: Model, inner: PlatformTransaction, watch: (effects: readonly Effect[]) => void) {
    super(model, inner);
    this.#watch = watch;
  }

  override apply(effects: readonly Effect[]): Promise<void> {
    this.#watch(effects);
    return super.apply(effects);
  }
}

/**
 * Plays the history of a demo through the engine, up to the present, in one transaction: it is there whole or not at all.
 * Audit, moves, timers and messages are those that would have been; nothing leaves the house.
 */
export async function replayPast(house: House, model: Model, { app, refs }: { app: App; refs: GrowingRefs }): Promise<void> {
  const history = app.demo?.history ?? [];
  if (history.length === 0) return;
  await keepFiles(house, app, refs);
  const installedAt = house.now();
  const { key } = app.info;
  await house.store.transact(model, async (transaction) => {
    let told = -1;
    const onProgress = (done: number, total: number) => {
      const tenth = Math.floor((done / total) * 10);
      if (tenth > told) house.log(`${key}: ${tenth * 10} %`);
      told = tenth;
    };
    await replayHistory({ model, ...storeWithin(model, transaction), installedAt, history, ids: refs, onProgress });
    // Nobody has hundreds of unread messages: what is older than a day was read.
    const sql = 'update _inbox set read_at = at where app = ? and at < ?';
    await transaction.run({ sql, parameters: [key, installedAt - DAY] });
  });
}
