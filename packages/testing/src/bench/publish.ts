import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { alone, atMost, type Figure } from './figure.ts';
import { type Call, load, repeat, send } from './load.ts';
import { end, startProduct } from './product.ts';
import { create } from './requests.ts';

const app = '/api/apps/bench';
const CLIENTS = 4;
const thrice = { key: 'thrice', type: 'formula', formula: 'pieces * 3' };
const step = { revision: 0, name: 'thrice', operations: [{ op: 'insert', at: 'tables/item.json#/fields', value: thrice }] };

/**
 * A version with a new stored formula over 100,000 records is published while others create: how long until all of them follow, and
 * what creating takes meanwhile against a quiet time. A request that fails ends it.
 */
export async function publishFigures(): Promise<Figure[]> {
  const { server, target, designing } = await startProduct();
  const ask = (method: Call['method'], path: string, body?: unknown) =>
    send(designing, undefined, { method, path: `${app}/${path}`, body });
  const quiet = await load(5, { target, clients: CLIENTS, call: create });
  const { revision } = (await ask('POST', 'draft', step)) as { revision: number };
  const creating = repeat({ target, clients: CLIENTS, call: create });
  const began = performance.now();
  await ask('POST', 'publish', { revision });
  while (((await ask('GET', 'versions')) as { following: number }).following > 0) await pause(250);
  const seconds = (performance.now() - began) / 1000;
  const busy = await creating.stop();
  await end(server);
  rmSync(server.data, { recursive: true, force: true });
  return [
    alone('publish_follows_s', seconds, { unit: 's', most: 60 }),
    atMost('publish_stalls_creates_p99', 3, { figure: busy.p99, limit: quiet.p99, unit: 'ms' }),
  ];
}
