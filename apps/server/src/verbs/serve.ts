import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  addRoutes,
  closeHouse,
  closeServer,
  controlOf,
  createServer,
  FolderLink,
  type House,
  lanAddresses,
  openHouse,
  type ProductServer,
  serveControl,
  servePractice,
} from '@stepwell/server';
import { giveBackMemory } from '@stepwell/store';
import { installGiven, keyOfApp } from '../install-given.ts';
import { type Output, say } from '../output.ts';
import { entriesOf, entryLine } from '../serving/entries.ts';
import { type Listening, listeningOf, renewDaily } from '../serving/listening.ts';
import { phoneLines } from '../serving/phone.ts';
import { stopOnSignal } from '../serving/stop.ts';
import { dataFolder, root, templatesFolder, version } from '../surroundings.ts';
import { UsageError, type Verb } from '../verb.ts';
import { vocabulary } from '../vocabulary.ts';

/** Opens the data, with the app that was named installed; undefined when that app has errors. */
async function openWith(app: string | undefined, demo: boolean): Promise<House | undefined> {
  const rehearsing = new URL('../rehearsing.ts', import.meta.url);
  const open = () =>
    openHouse({ folder: dataFolder, vocabulary, demo, log: console.error, rehearsing, templates: templatesFolder });
  const house = await open();
  if (app === undefined || house.apps.keys().includes(keyOfApp(app) ?? '')) return house;
  await closeHouse(house);
  return (await installGiven(app, { demo })) ? open() : undefined;
}

const cannotListen = {
  EADDRINUSE: {
    'zh-CN': '端口已被占用。请停掉占用它的程序，或用 PORT 另选端口。',
    en: 'The port is taken. Stop what has it, or choose another with PORT.',
  },
  EACCES: {
    'zh-CN': '没有权限使用这个端口。请用 PORT 选 1024 以上的端口。',
    en: 'This port may not be used. Choose one above 1024 with PORT.',
  },
} as const;

/** Begins to listen; answers the address on this machine, or undefined, having said why, when the port cannot be had. */
async function listen({ http }: ProductServer, { host, port, tls }: Listening): Promise<string | undefined> {
  try {
    const address = await http.listen({ host, port });
    return `${tls ? 'https' : 'http'}://127.0.0.1:${new URL(address).port || port}`;
  } catch (error) {
    const words = cannotListen[(error as NodeJS.ErrnoException).code as keyof typeof cannotListen];
    if (!words) throw error;
    process.stderr.write(`${say(words)} (${port})\n`);
    return undefined;
  }
}

function demandFolder(app: string | undefined): void {
  if (app !== undefined && statSync(app, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError({
    'zh-CN': '--sync 要与应用的文件夹一起给出。',
    en: '--sync goes with the folder of an app.',
  });
}

/** From now on the draft of the app and its folder follow each other. */
async function linkFolder(house: House, folder: string): Promise<FolderLink> {
  const link = new FolderLink(house, keyOfApp(folder) ?? '', folder);
  await link.open();
  return link;
}

/** Milliseconds after which a server that is ready has nothing left to do for its start. */
const STARTED = 1500;

/** Says that the server is ready, and how to get in: in one piece, so that whoever waits for the first line finds the rest. */
async function announce(house: House, output: Output, { address, tls, isOwn }: Listening & { address: string }): Promise<void> {
  const entries = await entriesOf(house);
  const [lan] = tls ? lanAddresses() : [];
  const phone = lan === undefined ? undefined : address.replace('127.0.0.1', lan);
  const lines = [`Stepwell ready at ${address}`, ...entries.map((entry) => entryLine(entry, address))];
  if (phone !== undefined) lines.push(...(await phoneLines(phone, isOwn)));
  output.line(lines.join('\n'));
  const links = entries.map(({ link, ...entry }) => ({ ...entry, link: `${address}/in/${link}` }));
  output.json({ address, ...(phone !== undefined && { phone }), links });
}

/** `serve [dir]`: the server, until it is told to stop. */
export const serve: Verb = {
  name: 'serve',
  usage: '[dir|bundle] [--demo] [--sync] [--https [--cert FILE --key FILE]]',
  summary: {
    'zh-CN': '启动服务（--https：供手机等设备访问；--sync：设计器与文件夹双向同步）',
    en: 'Run the server (--https: for phones and the whole network; --sync: the designer and the folder follow each other)',
  },
  places: [0, 1],
  options: {
    demo: { type: 'boolean' },
    sync: { type: 'boolean' },
    https: { type: 'boolean' },
    cert: { type: 'string' },
    key: { type: 'string' },
  },
  run: async ({ places: [app], options }, output) => {
    const listening = await listeningOf(options);
    if (options['sync'] === true) demandFolder(app);
    const house = await openWith(app, options['demo'] === true);
    if (!house) return 1;
    const server = await createServer({
      pages: join(root, 'apps/web/dist'),
      version,
      log: console.error,
      routes: async (http) => {
        await addRoutes(http, house, version);
        servePractice(http, house, { pages: join(root, 'apps/web/dist'), version });
      },
      ...(listening.tls && { tls: listening.tls }),
    });
    const address = await listen(server, listening);
    if (address === undefined) {
      await closeHouse(house);
      return 1;
    }
    const link = options['sync'] === true && app !== undefined ? await linkFolder(house, app) : undefined;
    const control = await serveControl(controlOf(house), dataFolder);
    if (listening.isOwn) renewDaily(server);
    stopOnSignal(async () => {
      await closeServer(server);
      control.close();
      await link?.close();
      await closeHouse(house);
    });
    setTimeout(giveBackMemory, STARTED).unref();
    await announce(house, output, { ...listening, address });
    return undefined;
  },
};
