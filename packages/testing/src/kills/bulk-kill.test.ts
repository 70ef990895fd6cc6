import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLink, type RunningServer, startServer } from '../running-server.ts';

const APP = ['--demo', join(import.meta.dirname, '../../../../examples/hello')];
const TABLE = '/api/apps/hello/tables/greeting';
const MANY = 2400;

interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly updated: number;
  readonly failed: number;
  readonly result?: { readonly undo?: string };
}

async function signIn(server: RunningServer): Promise<string> {
  const answer = await fetch(await firstLink(server), { redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Asks the server as somebody who has signed in. */
const asking =
  ({ address }: RunningServer, cookie: string) =>
  async <T>(path: string, body?: object | FormData): Promise<T> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(address + path, {
      headers: { cookie, origin: address, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: isForm ? body : JSON.stringify(body) } : {}),
    });
    return (await answer.json()) as T;
  };
type Ask = ReturnType<typeof asking>;

async function untilJob(ask: Ask, id: string, is: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await ask<Job>(`/api/jobs/${id}`);
    if (is(job)) return job;
  }
}
const isOver = ({ state }: Job) => state !== 'waiting' && state !== 'running';

function manyGreetings(): FormData {
  const form = new FormData();
  const lines = Array.from({ length: MANY }, (_, at) => `guest ${at},1`);
  form.set('file', new File([['name,times', ...lines].join('\n')], 'many.csv'));
  return form;
}

const versions = async (ask: Ask, where: string): Promise<number[]> => {
  const found: number[] = [];
  let after = '';
  do {
    const page = await ask<{ records: { version: number }[]; next: string | null }>(
      `${TABLE}/records?limit=1000&where=${encodeURIComponent(where)}${after && `&after=${encodeURIComponent(after)}`}`,
    );
    found.push(...page.records.map(({ version }) => version));
    after = page.next ?? '';
  } while (after);
  return found;
};

test('a bulk act whose server is killed in the middle changes every record once, and is taken back as a whole', async () => {
  const data = mkdtempSync(join(tmpdir(), 'bulk-kill-'));
  const first = await startServer(APP, data);
  const cookie = await signIn(first);
  const before = asking(first, cookie);
  await untilJob(before, (await before<{ job: Job }>(`${TABLE}/import`, manyGreetings())).job.id, isOver);
  const act = { act: 'update', where: 'times = 1', values: { times: 2 } };
  const { job } = await before<{ job: Job }>(`${TABLE}/records/bulk`, act);
  await untilJob(before, job.id, ({ done }) => done > 0);
  const ended = new Promise((resolve) => first.process.once('exit', resolve));
  first.process.kill('SIGKILL');
  await ended;
  const second = await startServer(APP, data);
  try {
    const ask = asking(second, cookie);
    const over = await untilJob(ask, job.id, isOver);
    expect(over).toMatchObject({ state: 'done', done: MANY, updated: MANY, failed: 0 });
    expect(new Set(await versions(ask, 'times = 2'))).toEqual(new Set([2]));
    expect(await versions(ask, 'times = 1')).toEqual([]);
    const undone = await ask<{ job: Job }>('/api/apps/hello/undo', { undo: over.result?.undo });
    expect(await untilJob(ask, undone.job.id, isOver)).toMatchObject({ updated: MANY, failed: 0 });
    expect(await versions(ask, 'times = 1')).toHaveLength(MANY);
  } finally {
    await second.stop();
  }
});
