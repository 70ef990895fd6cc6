// npm start: install, build, serve in demo mode with the app named in package.json's start script.
import { buildWeb, install } from './bootstrap.mjs';
import { hand } from './hand.mjs';

install('serving');
buildWeb();
hand('apps/server/src/stepwell.ts', ['serve', '--demo', ...process.argv.slice(3)]);
