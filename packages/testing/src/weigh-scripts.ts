import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** The JavaScript, compressed, that a page loads until it is quiet, in kB. */
export async function weighScripts(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script' && !answer.url().endsWith('.js')) return;
    sizes.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(sizes);
  return all.reduce((sum, size) => sum + size, 0) / 1024;
}
