import type { BrowserContext } from 'playwright-core';

/** Lets nothing out of the house: what a page asks of any other host is refused, and told here. */
export async function houseBound(context: BrowserContext): Promise<readonly string[]> {
  const strangers: string[] = [];
  await context.route(
    ({ protocol, hostname }) => protocol.startsWith('http') && hostname !== '127.0.0.1',
    async (route) => {
      strangers.push(route.request().url());
      await route.abort();
    },
  );
  return strangers;
}
