import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

/** The addresses by which other devices of the network reach this machine. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'))
    .map((one) => one?.address ?? '');

export interface Asked {
  readonly protocol: string;
  /** As the browser wrote it, with its port. */
  readonly host: string;
  readonly listening: Pick<AddressInfo, 'address' | 'port'>;
  readonly lan: readonly string[];
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;
const isLoopback = (name: string): boolean => LOOPBACK.test(name);

/** Where a phone finds this server, and whether it can: one that listens to its own machine alone cannot be reached. */
export function phoneAddress({ protocol, host, listening, lan: [first] }: Asked): { address: string; isReachable: boolean } {
  const asked = `${protocol}://${host}`;
  // Somebody who came by a name of the network gives the same name to his phone.
  if (!isLoopback(host.replace(/:\d+$/, ''))) return { address: asked, isReachable: true };
  if (isLoopback(listening.address) || first === undefined) return { address: asked, isReachable: false };
  return { address: `${protocol}://${first}:${listening.port}`, isReachable: true };
}
