export { type ReadApp, readAppFolder } from './read-app-folder.ts';
