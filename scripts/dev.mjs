// npm run dev [-- <app folder>]: the server begins anew when a source of it changes, the pages change as they are written.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './bootstrap.mjs';

install('all');
const [app = 'examples/hello'] = process.argv.slice(3);
const env = { ...process.env, STEPWELL_ROOT: root };
const start = (args, cwd) => spawn(process.execPath, args, { cwd, stdio: 'inherit', env });
const serve = () => start(['apps/server/src/stepwell.ts', 'serve', '--demo', app], root);

const pages = start(['node_modules/vite/bin/vite.js'], join(root, 'apps/web'));
let server = serve();
let timer;

// Node's own --watch speaks to every thread, and ours take what they hear for answers.
function begin(_event, file) {
  if (!/\.(ts|json)$/.test(file ?? '') || /\.(test|ui)\.ts$|node_modules/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    server.once('exit', () => {
      server = serve();
    });
    if (!server.kill()) server = serve();
  }, 300);
}
for (const folder of ['packages', 'apps/server/src']) watch(join(root, folder), { recursive: true }, begin);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    clearTimeout(timer);
    server.once('exit', () => process.exit(0));
    pages.kill();
    if (!server.kill()) process.exit(0);
  });
