import { join } from 'node:path';
import { type Certificate, lanAddresses, ownCertificate, type ProductServer, readCertificate } from '@stepwell/server';
import { dataFolder } from '../surroundings.ts';
import { UsageError } from '../verb.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Where and how to listen. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly tls?: Certificate;
  /** The certificate was made by this server itself, and must be made anew in time. */
  readonly isOwn: boolean;
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError({
    'zh-CN': `PORT 应是 0 到 65535 的整数，不能是“${text}”。`,
    en: `PORT is a whole number up to 65535, not “${text}”.`,
  });
}

const namesOf = () => ['localhost', '127.0.0.1', ...lanAddresses()];
const ownNow = () => ownCertificate(join(dataFolder, 'tls'), namesOf(), Date.now());

async function given(cert: string, key: string): Promise<Certificate> {
  try {
    return await readCertificate(cert, key);
  } catch (error) {
    const why = (error as Error).message;
    throw new UsageError({ 'zh-CN': `证书或私钥不能用：${why}`, en: `The certificate or its key cannot be used: ${why}` });
  }
}

/** Reads from the options of `serve` where to listen: for this machine alone, or with `--https` for the whole network. */
export async function listeningOf(options: Readonly<Record<string, string | boolean | undefined>>): Promise<Listening> {
  const port = portOf(process.env['PORT'] ?? '3000');
  const { cert, key, https } = options;
  if ((cert !== undefined || key !== undefined) && !(typeof cert === 'string' && typeof key === 'string' && https === true))
    throw new UsageError({
      'zh-CN': '--cert 和 --key 要一起给出，并加上 --https。',
      en: '--cert and --key go together, with --https.',
    });
  if (https !== true) return { host: '127.0.0.1', port, isOwn: false };
  const isOwn = typeof cert !== 'string';
  const tls = isOwn ? await ownNow() : await given(cert, String(key));
  return { host: '0.0.0.0', port, tls, isOwn };
}

/** Takes a renewed certificate into use while the server runs. */
export function renewDaily(server: ProductServer): void {
  const renew = async () => server.renew(await ownNow());
  setInterval(() => void renew().catch(console.error), DAY).unref();
}
