import { Agent, request } from 'node:http';

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
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let count = 0;
  /** How long each call of a while took. */
  const during = async (milliseconds: number): Promise<number[]> => {
    const until = performance.now() + milliseconds;
    const times: number[] = [];
    const client = async () => {
      while (performance.now() < until) {
        const began = performance.now();
        await send(target, agent, call(count++));
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return times;
  };
  await warmUp(async () => (await during(LOOK)).length);
  const start = performance.now();
  const times = await during(seconds * 1000);
  const took = performance.now() - start;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (times.length / took) * 1000, p50: at(0.5), p99: at(0.99) };
}

/** Repeats a call over kept connections until it is told to stop; `stop` resolves when the last answer is there. */
export function repeat(target: Target, clients: number, call: Call): { readonly stop: () => Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let isOver = false;
  const client = async () => {
    while (!isOver) await send(target, agent, call);
  };
  const done = Promise.all(Array.from({ length: clients }, client));
  return {
    stop: async () => {
      isOver = true;
      await done;
      agent.destroy();
    },
  };
}

/** Looks on until it no longer becomes faster. */
async function warmUp(look: () => Promise<number>): Promise<void> {
  let [best, idle] = [0, 0];
  for (let looks = 0; looks < MOST_LOOKS && idle < PATIENCE; looks++) {
    const count = await look();
    idle = count > best * PROGRESS ? 0 : idle + 1;
    best = Math.max(best, count);
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
