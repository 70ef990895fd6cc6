import { setTimeout as pause } from 'node:timers/promises';

/** Something a client asks for again and again. */
export interface Deed {
  readonly name: string;
  /** Sends it; gives nothing when the answer was the expected one, else what it was. */
  readonly go: (turn: number) => Promise<string | undefined>;
}

/** People who work while something else happens. */
export interface LiveLoad {
  /** How often each deed was done. */
  readonly done: ReadonlyMap<string, number>;
  /** The answers that nobody expected. */
  readonly failed: readonly string[];
  /** Resolves when so many more deeds were done. */
  readonly more: (deeds: number) => Promise<void>;
  /** Lets everybody finish what he is at. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between two deeds of one client: people, not machines. */
const REST = 60;

/** So many clients do the deeds in turn until they are told to stop. */
export function workLive(clients: number, deeds: readonly Deed[]): LiveLoad {
  const [done, failed] = [new Map<string, number>(), [] as string[]];
  let [isOver, count] = [false, 0];
  const client = async (first: number) => {
    for (let turn = first; !isOver; turn += clients) {
      for (const { name, go } of deeds) {
        const fault = await go(turn).catch((error: unknown) => String(error));
        if (fault !== undefined) failed.push(`${name}: ${fault}`);
        done.set(name, (done.get(name) ?? 0) + 1);
        count += 1;
        await pause(REST);
      }
    }
  };
  const working = Promise.all(Array.from({ length: clients }, (_, first) => client(first)));
  return {
    done,
    failed,
    more: async (wanted) => {
      const until = count + wanted;
      while (count < until) await pause(REST);
    },
    stop: async () => {
      isOver = true;
      await working;
    },
  };
}
