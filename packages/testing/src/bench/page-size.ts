import { launchBrowser } from '../browser.ts';
import { weighScripts } from '../weigh-scripts.ts';
import { alone, type Figure } from './figure.ts';

/** The JavaScript that the home page of whoever signs in by this link loads on a phone, compressed. */
export async function pageFigure(link: string): Promise<Figure> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const total = await weighScripts(page, link);
  await browser.close();
  return alone('phone_home_js_kb', total, { unit: 'kB gz', most: 350 });
}
