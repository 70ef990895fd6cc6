// npm test: style, types, then every test. Arguments go to vitest (a file name runs only that file).
import { buildWeb, install, root, run } from './bootstrap.mjs';

install('all');
const only = process.argv.slice(3);
if (only.length === 0) {
  run(`${root}/node_modules/.bin/biome`, ['ci', '--error-on-warnings', '.']);
  run(`${root}/node_modules/.bin/tsc`, ['-b']);
}
buildWeb();
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...only], { stdout: true });
