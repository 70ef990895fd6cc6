import axe from 'axe-core';
import type { Page } from 'playwright-core';

const graveIn = (
  parts: string,
) => `axe.run({ include: ${parts} }, { resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`;

const SETTLED = 800;

/** What axe finds serious or critical in the page as it stands, a line for every element; `parts`: an expression for where it looks. */
export async function grave(page: Page, parts = '[document.documentElement]'): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const found = await page.evaluate<string[]>(graveIn(parts));
  if (found.length === 0) return found;
  // What is just fading in or out is pale for a moment: only what stays is grave.
  await page.waitForTimeout(SETTLED);
  return page.evaluate<string[]>(graveIn(parts));
}
