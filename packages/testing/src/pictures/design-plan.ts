import type { Browser } from 'playwright-core';
import { designStatesOf, startStates } from './design-states.ts';
import type { Place } from './plan.ts';
import type { Session } from './signed-in.ts';

const folderOf = (path: string) => path.replace(/\.json$/, '').split('/')[0] ?? path;

/** Of each kind of part the one of which most is written, so that its editor has something to show. */
function partsWorthAPicture(files: { readonly [path: string]: unknown }): string[] {
  const largest = new Map<string, { readonly path: string; readonly size: number }>();
  for (const [path, content] of Object.entries(files)) {
    const [folder, size] = [folderOf(path), JSON.stringify(content).length];
    if (path.endsWith('.json') && (largest.get(folder)?.size ?? 0) < size) largest.set(folder, { path, size });
  }
  return [...largest.values()].map(({ path }) => path);
}

interface Designing {
  readonly address: string;
  readonly app: string;
  /** Of one who may design the app. */
  readonly session: Session;
}

/** The page on which apps begin, and the designer with each of its editors once. */
export async function designPlacesOf(browser: Browser, { address, app, session }: Designing): Promise<Place[]> {
  const context = await browser.newContext({ storageState: session });
  const answer = await context.request.get(`${address}/api/apps/${app}/draft`);
  const { files } = (await answer.json()) as { files: { readonly [path: string]: unknown } };
  await context.close();
  const usual = { session, hasData: false, devices: ['desktop', 'tablet'] as const };
  const parts = partsWorthAPicture(files).filter((path) => !/^(data|demo)\//.test(path));
  return [
    { ...usual, name: 'designs', path: '/design', hasData: true, devices: ['desktop', 'tablet', 'phone'] },
    { ...usual, name: 'design', path: `/design/${app}`, hasData: true },
    {
      ...usual,
      name: 'design-people',
      path: `/design/${app}?part=people`,
      hasData: true,
      devices: ['desktop', 'tablet', 'phone'],
    },
    ...parts.map((path) => ({ ...usual, name: `design-${folderOf(path)}`, path: `/design/${app}?part=${path}` })),
    ...[...startStates(), ...designStatesOf({ app, files })].map((state) => ({ ...usual, ...state })),
  ];
}
