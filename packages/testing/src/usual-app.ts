import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The folder of the app that `npm start` serves. */
export function usualApp(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return resolve(root, scripts.start.split(' ').at(-1) ?? '');
}
