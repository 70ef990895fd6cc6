import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  addRoutes,
  closeHouse,
  controlOf,
  createServer,
  demoLinks,
  type House,
  openHouse,
  serveControl,
  setUp,
} from '@stepwell/server';
import { installGiven, keyOfApp } from '../install-given.ts';
import { say } from '../output.ts';
import { dataFolder, root, version } from '../surroundings.ts';
import type { Verb } from '../verb.ts';
import { vocabulary } from '../vocabulary.ts';

/** Opens the data, with the app that was named installed; undefined when that app has errors. */
async function openWith(app: string | undefined, demo: boolean): Promise<House | undefined> {
  const open = () => openHouse({ folder: dataFolder, vocabulary, demo, log: console.error });
  const house = await open();
  if (app === undefined || house.apps.keys().includes(keyOfApp(app) ?? '')) return house;
  await closeHouse(house);
  return (await installGiven(app, { demo })) ? open() : undefined;
}

/** How people get in: in demo mode a link each, on a new server the one to set it up. Below the address of the server. */
async function linkLines(house: House): Promise<((address: string) => string)[]> {
  if (house.demo) {
    const links = await demoLinks(house);
    return links.map(
      ({ name, roles, link }) =>
        (address) =>
          `  ${name} (${roles.join(', ')}): ${address}/in/${link}`,
    );
  }
  const first = await setUp(house);
  if (!first) return [];
  return [
    (address) =>
      say({ 'zh-CN': `首次登录（一次性）：${address}/in/${first.link}`, en: `Set up (once): ${address}/in/${first.link}` }),
  ];
}

/** How long what is under way may take to end before its connections are closed. */
const MOST_WAITING = 20_000;

/** Ends in order: refuses new work at once, finishes what is under way, lets the data go; at the latest after 30 seconds. */
function stopOnSignal(stop: () => Promise<void>): void {
  const end = () => {
    setTimeout(() => process.exit(1), 30_000).unref();
    void stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

/** `serve [dir]`: the server, until it is told to stop. */
export const serve: Verb = {
  name: 'serve',
  usage: '[dir|bundle] [--demo]',
  summary: { 'zh-CN': '启动服务', en: 'Run the server' },
  places: [0, 1],
  options: { demo: { type: 'boolean' } },
  run: async ({ places: [app], options }, output) => {
    const house = await openWith(app, options['demo'] === true);
    if (!house) return 1;
    const pages = join(root, 'apps/web/dist');
    const { http, readiness } = await createServer({
      pages,
      version,
      log: console.error,
      routes: (server) => addRoutes(server, house, version),
    });
    const control = await serveControl(controlOf(house), dataFolder);
    const links = await linkLines(house);
    const address = await http.listen({ host: '127.0.0.1', port: Number(process.env['PORT'] ?? 3000) });
    stopOnSignal(async () => {
      readiness.stop();
      await Promise.race([readiness.idle(), wait(MOST_WAITING)]);
      control.close();
      await http.close();
      await closeHouse(house);
    });
    // In one piece: whoever waits for the first line finds the links behind it.
    output.line([`Stepwell ready at ${address}`, ...links.map((line) => line(address))].join('\n'));
    return undefined;
  },
};
