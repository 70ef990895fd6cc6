export type { Parameter, PlatformDatabase, Statement } from './platform/platform-database.ts';
