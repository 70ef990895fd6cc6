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

/** Before this much has gone by, machine code is still being made of what runs. */
const WARM_UP = 1000;

/** Repeats a call over kept connections for some seconds, warmed up before; an answer that is no 2xx ends it. */
export async function load(
  target: Target,
  clients: number,
  { seconds, call }: { seconds: number; call: (n: number) => Call },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const start = performance.now() + WARM_UP;
  const until = start + seconds * 1000;
  const times: number[] = [];
  let count = 0;
  const client = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await send(target, agent, call(count++));
      if (began >= start) times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = performance.now() - start;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (times.length / took) * 1000, p50: at(0.5), p99: at(0.99) };
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
