// npm run bench: our figures beside the limit, in the same run.
import { buildWeb, install } from './bootstrap.mjs';
import { hand } from './hand.mjs';

install('all');
buildWeb();
hand('packages/testing/src/bench/run.ts', process.argv.slice(3));
