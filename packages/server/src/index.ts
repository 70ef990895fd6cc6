export { createServer, type ServerOptions } from './serve.ts';
