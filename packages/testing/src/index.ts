export { launchBrowser } from './browser.ts';
export { type DemoHouse, everyoneSignsIn, openChangedDemo, openDemo, openEmpty } from './demo-house.ts';
export { grave } from './grave.ts';
export { type DesignerHouse, openDesigner } from './open-designer.ts';
export { type RunningPostgres, startPostgres } from './postgres.ts';
export { firstLink, type RunningServer, startServer } from './running-server.ts';
export { strangersOf } from './strangers.ts';
export { type Watched, watch } from './watch.ts';
