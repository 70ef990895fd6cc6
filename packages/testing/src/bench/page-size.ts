import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser.ts';
import { alone, type Figure } from './figure.ts';
import { end, type Product, signIn } from './product.ts';

/** The JavaScript that the first page of a phone loads, compressed. */
export async function pageFigures({ folder, server }: Product): Promise<Figure> {
  const again = await signIn(folder, server.data);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const sizes: number[] = [];
  const seen: Promise<void>[] = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script' && !answer.url().endsWith('.js')) return;
    seen.push(answer.body().then((body) => void sizes.push(gzipSync(body).length)));
  });
  const [name, ...value] = (again.target.cookie ?? '').split('=');
  await page.context().addCookies([{ name: name ?? '', value: value.join('='), url: again.target.address }]);
  await page.goto(again.target.address);
  await page.waitForLoadState('networkidle');
  await Promise.all(seen);
  await browser.close();
  await end(again.server);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return alone('phone_home_js_kb', total, { unit: 'kB gz', most: 350 });
}
