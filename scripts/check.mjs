// npm run check: what `npm test` runs, and before it what only a developer needs: unused code, generated files up to date.
import { install, root, run } from './bootstrap.mjs';

install('all');
run(`${root}/node_modules/.bin/knip`, ['--no-progress']);
run(process.execPath, ['scripts/run.mjs', 'gen', '--check']);
await import('./test.mjs');
