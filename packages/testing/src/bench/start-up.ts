import { readFileSync } from 'node:fs';
import { alone, type Figure } from './figure.ts';
import { end, type Product, signIn } from './product.ts';

/** How soon the server is ready on a filled data folder, and how much memory it then holds. */
export async function startUpFigures({ server, folder }: Product): Promise<Figure[]> {
  await end(server);
  const began = performance.now();
  const again = await signIn(folder, server.data);
  const ready = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const status = readFileSync(`/proc/${again.server.process.pid}/status`, 'utf8');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  await end(again.server);
  return [alone('ready_ms', ready, { unit: 'ms', most: 3000 }), alone('idle_rss_mb', rss, { unit: 'MB', most: 250 })];
}
