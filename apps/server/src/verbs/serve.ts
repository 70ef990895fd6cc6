import { join } from 'node:path';
import { createServer } from '@stepwell/server';
import { root, version } from '../surroundings.ts';
import type { Verb } from '../verb.ts';

/** `serve`: the server, until it is told to stop. */
export const serve: Verb = {
  name: 'serve',
  usage: '[dir|bundle] [--demo]',
  summary: { 'zh-CN': '启动服务', en: 'Run the server' },
  places: [0, 1],
  options: { demo: { type: 'boolean' } },
  run: async (_given, { line }) => {
    const { http, readiness } = await createServer({ pages: join(root, 'apps/web/dist'), version, log: console.error });
    const address = await http.listen({ host: '127.0.0.1', port: Number(process.env['PORT'] ?? 3000) });
    line(`Stepwell ready at ${address}`);
    const stop = async () => {
      readiness.stop();
      await http.close();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
    return undefined;
  },
};
