// Installs from the frozen lockfile, and only when the lockfile, a manifest or Node's ABI changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { PNPM } from './versions.mjs';

export const root = join(import.meta.dirname, '..');

/** A hash of the files named by `patterns`, by name and content. */
export function hashOf(patterns, salt = '') {
  const hash = createHash('sha256').update(salt);
  const exclude = (path) => /(^|[\\/])(node_modules|dist)([\\/]|$)/.test(path);
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude })).sort();
  for (const file of files) {
    if (/\.(test|spec)\.tsx?$/.test(file)) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Runs a command in the repository; the script ends with it when it fails. Output goes to stderr: stdout belongs to `--json`. */
export function run(command, args, options = {}) {
  const stdio = options.stdout ? 'inherit' : ['inherit', 2, 2];
  const result = spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32', ...options });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const stampFile = (name) => join(root, 'node_modules', `.bootstrap-${name}`);
const isStamped = (name, want) => existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === want;

/** Makes `node_modules` fit: `serving` is what serving needs, `all` adds the tools of tests (browser, PostgreSQL, fonts). */
export function install(what) {
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'packages/*/package.json', 'apps/*/package.json'];
  const want = hashOf(manifests, `${PNPM} ${process.versions.modules} ${process.platform} ${process.arch}`);
  if (isStamped('all', want) || (what === 'serving' && isStamped('serving', want))) return;
  console.error(what === 'all' ? 'Installing the product and its test tools …' : 'Installing …');
  const only = what === 'serving' ? ['--prod'] : [];
  run('npx', ['--yes', `pnpm@${PNPM}`, 'install', '--frozen-lockfile', '--reporter=append-only', ...only], {
    env: { ...process.env, npm_config_package: '', CI: 'true' },
  });
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile('all'), what === 'all' ? want : '');
  writeFileSync(stampFile('serving'), want);
}

/** Builds the web page when a source of it changed since the last build. */
export function buildWeb() {
  const sources = [
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'apps/web/public/**/*.*',
    '{apps/web,packages/*}/src/**/*.{ts,tsx,css,json}',
    'pnpm-lock.yaml',
    'scripts/bootstrap.mjs',
  ];
  const want = hashOf(sources);
  const stamp = join(root, 'apps/web/dist/.sources');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.error('Building the pages …');
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: join(root, 'apps/web') });
  squeeze(join(root, 'apps/web/dist'));
  writeFileSync(stamp, want);
}

/** Puts beside each text file of the pages what is sent of it to browsers that can unpack it. */
function squeeze(folder) {
  for (const name of globSync('**/*.{js,css,html,svg,json}', { cwd: folder })) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < 1024) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}
