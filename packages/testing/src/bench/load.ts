import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What a load gave. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

export interface Target {
  readonly address: string;
  readonly cookie?: string;
}

/** Milliseconds of one look at how fast it goes. */
const LOOK = 1000;
/** Looks that a warm-up takes at most. */
const MOST_LOOKS = 20;
/** A look that is no better than the best by this much is no progress; after three such it is warm. */
const PROGRESS = 1.02;
const PATIENCE = 3;

interface Load {
  readonly seconds: number;
  readonly call: (n: number) => Call;
}

/**
 * Repeats a call over kept connections for some seconds, after it went on until it no longer became faster: machine code of what
 * runs is made over many seconds, and a server runs for days. An answer that is no 2xx ends it.
 */
export async function load(target: Target, clients: number, { seconds, call }: Load): Promise<LoadResult> {
  let count = 0;
  const during = async (milliseconds: number): Promise<LoadResult> => {
    const running = repeat(target, clients, () => call(count++));
    await pause(milliseconds);
    return running.stop();
  };
  await warmUp(async () => (await during(LOOK)).perSecond);
  return during(seconds * 1000);
}

/** Repeats a call over kept connections until it is told to stop; `stop` resolves when the last answer is there. */
export function repeat(target: Target, clients: number, call: (n: number) => Call): { readonly stop: () => Promise<LoadResult> } {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const began = performance.now();
  const times: number[] = [];
  let isOver = false;
  const client = async () => {
    for (let n = 0; !isOver; n += 1) {
      const sent = performance.now();
      await send(target, agent, call(n));
      times.push(performance.now() - sent);
    }
  };
  const done = Promise.all(Array.from({ length: clients }, client));
  done.catch(() => undefined);
  return {
    stop: async () => {
      isOver = true;
      await done;
      agent.destroy();
      return resultOf(times, performance.now() - began);
    },
  };
}

function resultOf(times: number[], took: number): LoadResult {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (times.length / took) * 1000, p50: at(0.5), p99: at(0.99) };
}

/** Looks on until it no longer becomes faster. */
async function warmUp(look: () => Promise<number>): Promise<void> {
  let [best, idle] = [0, 0];
  for (let looks = 0; looks < MOST_LOOKS && idle < PATIENCE; looks++) {
    const speed = await look();
    idle = speed > best * PROGRESS ? 0 : idle + 1;
    best = Math.max(best, speed);
  }
}

/** One request; the parsed answer. */
export function send(target: Target, agent: Agent | undefined, { method, path, body }: Call): Promise<unknown> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(target.cookie && { cookie: target.cookie }),
    ...(text !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      origin: target.address,
    }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${target.address}${path}`, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const whole = Buffer.concat(chunks).toString();
        if ((answer.statusCode ?? 500) >= 300)
          reject(new Error(`${method} ${path}: ${answer.statusCode} ${whole.slice(0, 300)}`));
        else resolve(whole ? JSON.parse(whole) : undefined);
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
