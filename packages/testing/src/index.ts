export { launchBrowser } from './browser.ts';
export { type RunningServer, startServer } from './running-server.ts';
