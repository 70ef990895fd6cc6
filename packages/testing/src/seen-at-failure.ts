import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { openBrowsers } from './browser.ts';

const LINES = 60;
const SOON = 5000;

/** Where a page is and what stands in it, as it is read aloud; dialogs and notices come last in it, so that its end is kept. */
async function seenIn(page: Page): Promise<string> {
  const read = page.locator('body').ariaSnapshot({ timeout: SOON });
  const words = await read.catch((error: Error) => error.message);
  return `${page.url()}\n${words.split('\n').slice(-LINES).join('\n')}`;
}

// What a failure in a browser is about is gone with its page: the failure itself says what stood there.
afterEach(async ({ task }) => {
  const [error] = task.result?.errors ?? [];
  if (!error) return;
  const pages = [...openBrowsers].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
  error.message += `\n\n${(await Promise.all(pages.map(seenIn))).join('\n\n')}`;
});
