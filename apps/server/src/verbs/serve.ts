import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from '@stepwell/server';

const root = process.env['STEPWELL_ROOT'] ?? join(import.meta.dirname, '../../../..');

/** `serve`: the server, until it is told to stop. */
export async function serve(): Promise<undefined> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { http, readiness } = await createServer({ pages: join(root, 'apps/web/dist'), version, log: console.error });
  const address = await http.listen({ host: '127.0.0.1', port: Number(process.env['PORT'] ?? 3000) });
  console.log(`Stepwell ready at ${address}`);
  const stop = async () => {
    readiness.stop();
    await http.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
