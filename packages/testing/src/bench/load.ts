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
/** How often those that are held against each other have their turn. */
const TURNS = 8;

/** A call that some clients repeat over kept connections. */
export interface Load {
  readonly target: Target;
  readonly clients: number;
  /** What is asked for; `n` is another each time. */
  readonly call: (n: number) => Call;
  /** What others repeat meanwhile. */
  readonly beside?: Load;
}

interface Span {
  readonly times: readonly number[];
  readonly took: number;
}

/**
 * What each gives in so many seconds, after it went on until it no longer became faster: machine code of what runs is made over
 * many seconds, and a server runs for days. They take turns, so that what else the machine does is no advantage of one of them.
 * An answer that is no 2xx ends it.
 */
export async function inTurns(seconds: number, loads: readonly Load[]): Promise<readonly LoadResult[]> {
  for (const one of loads) await warmUp(async () => resultOf([await during(one, LOOK)]).perSecond);
  const spans = loads.map((): Span[] => []);
  for (let turn = 0; turn < TURNS; turn++)
    for (const [index, one] of loads.entries()) spans[index]?.push(await during(one, (seconds * 1000) / TURNS));
  return spans.map(resultOf);
}

/** What one gives by itself. */
export async function load(seconds: number, one: Load): Promise<LoadResult> {
  const [result] = await inTurns(seconds, [one]);
  return result ?? resultOf([]);
}

async function during(one: Load, milliseconds: number): Promise<Span> {
  const beside = one.beside && keepOn(one.beside);
  const running = keepOn(one);
  await pause(milliseconds);
  const span = await running();
  await beside?.();
  return span;
}

/** Repeats it until it is told to stop; `stop` resolves when the last answer is there. */
export function repeat(one: Load): { readonly stop: () => Promise<LoadResult> } {
  const stop = keepOn(one);
  return { stop: async () => resultOf([await stop()]) };
}

let count = 0;

function keepOn({ target, clients, call }: Load): () => Promise<Span> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const began = performance.now();
  const times: number[] = [];
  let isOver = false;
  const client = async () => {
    while (!isOver) {
      const sent = performance.now();
      await send(target, agent, call(count++));
      times.push(performance.now() - sent);
    }
  };
  const done = Promise.all(Array.from({ length: clients }, client));
  done.catch(() => undefined);
  return async () => {
    isOver = true;
    await done;
    agent.destroy();
    return { times, took: performance.now() - began };
  };
}

function resultOf(spans: readonly Span[]): LoadResult {
  const times = spans.flatMap((span) => span.times).sort((a, b) => a - b);
  const took = spans.reduce((sum, span) => sum + span.took, 0);
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
