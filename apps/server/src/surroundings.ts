import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository, or the place of installation. */
export const root = process.env['STEPWELL_ROOT'] ?? join(import.meta.dirname, '../../..');

export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** The data directory. */
export const dataFolder = resolve(process.env['STEPWELL_DATA'] ?? join(root, 'data'));

/** The folder of the apps that others can begin with. */
export const templatesFolder = resolve(process.env['STEPWELL_TEMPLATES'] ?? join(root, 'examples'));

/** The language of whoever reads the terminal. */
export const locale: 'zh-CN' | 'en' = /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh-CN' : 'en';
