import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { type DemoHouse, openDemo, openEmpty } from '../demo-house.ts';
import { usualApp } from '../usual-app.ts';
import { makeContactSheet } from './contact-sheet.ts';
import { planOf } from './plan.ts';
import { type Picture, type State, shootAll } from './shoot.ts';
import { signAllIn } from './signed-in.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'pictures');

const problems: string[] = [];
function report(line: string): void {
  problems.push(line);
  process.stdout.write(`${line}\n`);
}

interface Work {
  readonly browser: Browser;
  readonly app: string;
  readonly only: string;
}

/** Opens a house and takes its pictures in each state. */
async function shootHouse(
  { browser, app, only }: Work,
  opening: Promise<DemoHouse>,
  states: readonly State[],
): Promise<Picture[]> {
  const house = await opening;
  try {
    const people = await signAllIn(browser, house, app);
    const places = (await planOf(browser, house.address, app, people)).filter(({ name }) => name.includes(only));
    const pictures: Picture[] = [];
    for (const state of states) {
      pictures.push(...(await shootAll({ browser, address: house.address, places, state, folder, report })));
      process.stderr.write(`${state}: done\n`);
    }
    return pictures;
  } finally {
    await house.stop();
  }
}

/** Pictures of every page of the app in `appFolder` (those whose names contain `only`), and a sheet of them all. */
async function takePictures(appFolder: string, only: string): Promise<number> {
  const { key: app } = JSON.parse(readFileSync(join(appFolder, 'app.json'), 'utf8')) as { key: string };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const work = { browser, app, only };
    const [full, empty] = await Promise.all([
      shootHouse(work, openDemo(appFolder), ['full', 'error']),
      shootHouse(work, openEmpty(appFolder), ['empty']),
    ]);
    const pictures = [...full, ...empty];
    await makeContactSheet(browser, folder, pictures);
    process.stdout.write(`${pictures.length} pictures in ${folder}, ${problems.length} problems\n`);
  } finally {
    await browser.close();
  }
  return problems.length > 0 ? 1 : 0;
}

const [appFolder = usualApp(), only = ''] = process.argv.slice(2);
process.exitCode = await takePictures(resolve(root, appFolder), only);
