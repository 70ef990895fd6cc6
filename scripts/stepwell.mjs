// npm run stepwell -- <command>: the command line.
import { buildWeb, install } from './bootstrap.mjs';
import { hand } from './hand.mjs';

install('serving');
if (process.argv[3] === 'serve') buildWeb();
hand('apps/server/src/stepwell.ts', process.argv.slice(3));
