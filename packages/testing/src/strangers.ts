import type { BrowserContext } from 'playwright-core';

const HOUSE = '127.0.0.1';

/** For Chromium's command line: it finds no other host. */
export const findsNoOther = `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${HOUSE}`;

/** What pages ask of any other host, which they do not find. */
export function strangersOf(context: BrowserContext): readonly string[] {
  const strangers: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== HOUSE) strangers.push(request.url());
  });
  return strangers;
}
