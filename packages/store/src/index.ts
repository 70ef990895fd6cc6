export type { Parameter, PlatformDatabase, PlatformTransaction, Statement } from './platform/platform-database.ts';
