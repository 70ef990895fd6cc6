// npm run pictures [-- <app folder> [part of a name]]: pictures of every page of an app, and a sheet of them all, in pictures/.
import { buildWeb, install } from './bootstrap.mjs';
import { hand } from './hand.mjs';

install('all');
buildWeb();
hand('packages/testing/src/pictures/take-pictures.ts', process.argv.slice(3));
