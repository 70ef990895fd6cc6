import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser.ts';
import { alone, type Figure } from './figure.ts';

/** The JavaScript that the home page of whoever signs in by this link loads on a phone, compressed. */
export async function pageFigure(link: string): Promise<Figure> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const sizes: number[] = [];
  const seen: Promise<void>[] = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script' && !answer.url().endsWith('.js')) return;
    seen.push(answer.body().then((body) => void sizes.push(gzipSync(body).length)));
  });
  await page.goto(link);
  await page.waitForLoadState('networkidle');
  await Promise.all(seen);
  await browser.close();
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return alone('phone_home_js_kb', total, { unit: 'kB gz', most: 350 });
}
