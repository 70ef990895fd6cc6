// npm run gen: writes what is made from the definitions of things: schemas/*.json and docs/reference.md.
// With --check it only tells whether they are up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { install, root } from './bootstrap.mjs';

install('all');
const { generatedFiles } = await import('./generated-files.ts');
const files = generatedFiles();
const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const left = readdirSync(join(root, 'schemas')).map((name) => `schemas/${name}`);
const superfluous = left.filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...superfluous]) console.error(`${path} is not up to date: npm run gen`);
  process.exitCode = stale.length + superfluous.length > 0 ? 1 : 0;
} else {
  for (const path of stale) write(path, files.get(path));
  for (const path of superfluous) rmSync(join(root, path));
  console.error(`${stale.length} written, ${superfluous.length} removed, ${files.size - stale.length} as they were`);
}

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
