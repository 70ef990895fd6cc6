import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Picture } from './shoot.ts';

const styles = `body { margin: 16px; width: 2400px; font: 11px sans-serif; display: flex; flex-wrap: wrap; gap: 10px; align-items: end }
figure { margin: 0 } img { display: block; height: 180px; border: 1px solid #bbb }`;
const figure = ({ name }: Picture) =>
  `<figure><a href="${name}.png"><img src="${name}.png" alt="${name}"></a><figcaption>${name}</figcaption></figure>`;

/** Writes contact-sheet.html, small pictures of all that lie in the folder, and a picture of it. */
export async function makeContactSheet(browser: Browser, folder: string, pictures: readonly Picture[]): Promise<void> {
  const file = join(folder, 'contact-sheet.html');
  const html = `<!doctype html><meta charset="utf-8"><title>Stepwell</title><style>${styles}</style>${pictures.map(figure).join('\n')}`;
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 2432, height: 1000 } });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
}
