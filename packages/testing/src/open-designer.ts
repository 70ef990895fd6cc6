import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { firstLink, type RunningServer, startServer } from './running-server.ts';

const root = join(import.meta.dirname, '../../..');

/** A server with the smallest example and its demo, a browser, and pages of the one who may design it. */
export interface DesignerHouse {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** A page of a browser of its own, in which the designer's person is signed in and has chosen the language. */
  readonly newPage: (options?: BrowserContextOptions & { readonly locale?: 'zh-CN' | 'en' }) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/** How long something may take on a machine that has much else to do. */
const PATIENCE = 60_000;

/** Opens the designer's house. Stop it when done. */
export async function openDesigner(): Promise<DesignerHouse> {
  const [server, browser] = await Promise.all([startServer(['--demo', join(root, 'examples/hello')]), launchBrowser()]);
  const first = await browser.newContext({ baseURL: server.address });
  await first.request.get(await firstLink(server));
  const { cookies } = await first.storageState();
  await first.close();
  return {
    server,
    browser,
    newPage: async ({ locale = 'zh-CN', ...options } = {}) => {
      const origin = { origin: new URL(server.address).origin, localStorage: [{ name: 'stepwell.locale', value: locale }] };
      const context = await browser.newContext({
        baseURL: server.address,
        viewport: { width: 1440, height: 900 },
        locale,
        storageState: { cookies, origins: [origin] },
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      return page;
    },
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
