import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { root } from './surroundings.ts';

/** How long after the start what it loaded is written down. */
const LOADED = 10_000;

/**
 * Keeps what Node makes of the sources, types stripped and compiled, for the next start: that one is sooner ready and needs no
 * compiler in memory. Must come before anything large is loaded; where the folder cannot be written it does nothing.
 */
export function rememberCompiled(): void {
  const folder = join(root, 'node_modules/.cache/stepwell');
  enableCompileCache(folder);
  // For the threads and processes that this one starts.
  process.env['NODE_COMPILE_CACHE'] ??= folder;
  setTimeout(flushCompileCache, LOADED).unref();
}
