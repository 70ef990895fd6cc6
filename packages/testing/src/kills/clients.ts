import { setTimeout as pause } from 'node:timers/promises';
import type { Journal, Promised } from './journal.ts';

/** The server is gone: what was under way may or may not have happened. */
class Gone extends Error {}

/** Clients that write through HTTP and note down what the server acknowledges. */
export class Clients {
  readonly #records: string;
  readonly #cookie: string;
  readonly #journal: Journal;
  #stopped = false;

  constructor(address: string, cookie: string, journal: Journal) {
    this.#records = `${address}/api/apps/errands/tables/job/records`;
    this.#cookie = cookie;
    this.#journal = journal;
  }

  /** Writes until the server is gone; each client makes a record now and then and goes on changing it. */
  async write(clients: number): Promise<void> {
    await Promise.all(Array.from({ length: clients }, () => this.#writeOn()));
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Makes so many jobs that ring within the given instants. */
  async ringBetween(count: number, from: number, until: number): Promise<void> {
    const at = (index: number) => Math.round(from + ((until - from) * index) / count);
    await Promise.all(Array.from({ length: count }, (_, index) => this.#create(at(index)).catch(ignoreGone)));
  }

  async #writeOn(): Promise<void> {
    try {
      while (!this.#stopped) {
        const job = await this.#create();
        for (let turn = 0; turn < 8 && !this.#stopped; turn += 1) await this.#raise(job);
      }
    } catch (error) {
      ignoreGone(error);
    }
  }

  async #create(ringAt?: number): Promise<Promised> {
    const ring = ringAt === undefined ? {} : { ring_at: new Date(ringAt).toISOString() };
    const { id, version } = await this.#send('POST', this.#records, { values: { name: 'job', count: 0, ...ring } });
    return this.#journal.keep({ id, count: 0, version, ringAt });
  }

  async #raise(job: Promised): Promise<void> {
    const count = job.count + 1;
    job.pending = { count };
    const { version } = await this.#send('PATCH', `${this.#records}/${job.id}`, { version: job.version, values: { count } });
    Object.assign(job, { count, version, pending: undefined });
    this.#journal.acknowledged += 1;
  }

  async #send(method: string, url: string, body: object): Promise<{ id: string; version: number }> {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie };
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) }).catch(gone);
    const answer = (await response.json().catch(gone)) as { record: { id: string; version: number } };
    if (!response.ok) throw new Error(`${method} ${url} → ${response.status} ${JSON.stringify(answer)}`);
    return answer.record;
  }
}

const gone = (): never => {
  throw new Gone();
};

function ignoreGone(error: unknown): void {
  if (!(error instanceof Gone)) throw error;
}

/** Signs in by the one-time link that the server prints when it is ready. */
export async function signIn(output: () => string): Promise<string> {
  const link = await linkIn(output);
  const response = await fetch(link, { redirect: 'manual' });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`The link gave no session: ${response.status}`);
  return cookie;
}

async function linkIn(output: () => string): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    const link = /(http\S+\/in\/\S+)\s/.exec(output())?.[1];
    if (link) return link;
    await pause(20);
  }
  throw new Error(`No sign-in link in:\n${output()}`);
}
