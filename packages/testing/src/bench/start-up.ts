import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../running-server.ts';
import { usualApp } from '../usual-app.ts';
import { alone, type Figure } from './figure.ts';
import { end } from './product.ts';

/** Milliseconds after which a server that nobody asks anything is idle. */
const IDLE = 5000;

/** How soon the server is ready where the demo of the usual app was installed before, and how much memory it then holds. */
export async function startUpFigures(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'stepwell-start-'));
  const args = ['--demo', usualApp()];
  await end(await startServer(args, data));
  const began = performance.now();
  const server = await startServer(args, data);
  const ready = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, IDLE));
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  await end(server);
  rmSync(data, { recursive: true, force: true });
  return [alone('ready_ms', ready, { unit: 'ms', most: 3000 }), alone('idle_rss_mb', rss, { unit: 'MB', most: 250 })];
}
