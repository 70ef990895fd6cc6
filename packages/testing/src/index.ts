export { launchBrowser } from './browser.ts';
export { type DemoHouse, openDemo, openEmpty } from './pictures/demo-house.ts';
export { type RunningPostgres, startPostgres } from './postgres.ts';
export { type RunningServer, startServer } from './running-server.ts';
