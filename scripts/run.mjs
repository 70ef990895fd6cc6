// Every npm script starts here. On a Node too old for the product it re-executes itself on the Node that npm offers.
import { spawnSync } from 'node:child_process';
import { NODE, PNPM } from './versions.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const packages = ['-p', `node@${NODE}`, '-p', `pnpm@${PNPM}`];
  const again = spawnSync('npx', ['--yes', ...packages, '--', 'node', ...process.argv.slice(1)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(again.status ?? 1);
}
const verb = process.argv[2];
await import(`./${verb}.mjs`);
