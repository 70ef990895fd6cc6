export { installApp } from './apps/install.ts';
export { type Control, controlOf, type FileToImport } from './control/control.ts';
export { reachControl, serveControl } from './control/socket.ts';
export type { House } from './house.ts';
export { closeHouse, type HouseOptions, openHouse } from './open-house.ts';
export { addRoutes } from './routes.ts';
export { createServer, type Server, type ServerOptions } from './serve.ts';
export { type DemoLink, demoLinks } from './sign-in/demo-links.ts';
export { type SetUp, setUp } from './sign-in/set-up.ts';
