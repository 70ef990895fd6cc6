import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOfWorker, openDemo } from '../demo-house.ts';
import { startServer } from '../running-server.ts';
import { usualApp } from '../usual-app.ts';
import { alone, type Figure } from './figure.ts';
import { pageFigure } from './page-size.ts';
import { end } from './product.ts';

/** Milliseconds after which a server that nobody asks anything is idle. */
const IDLE = 5000;

/** Where the demo of the usual app was installed before: how soon the server is ready, how much memory it then holds, what a phone loads first. */
export async function startUpFigures(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'stepwell-start-'));
  await end(await startServer(['--demo', usualApp()], data));
  const began = performance.now();
  const house = await openDemo(usualApp(), data);
  const ready = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, IDLE));
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${house.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const { link = '' } = house.people.find(({ name }) => name === nameOfWorker(usualApp())) ?? {};
  const page = await pageFigure(link);
  await house.stop();
  return [alone('ready_ms', ready, { unit: 'ms', most: 3000 }), alone('idle_rss_mb', rss, { unit: 'MB', most: 250 }), page];
}
