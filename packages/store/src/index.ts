export type { Verification } from './audit/verification.ts';
export { giveBackMemory } from './give-back-memory.ts';
export type { Parameter, PlatformDatabase, PlatformTransaction, Statement } from './platform/platform-database.ts';
export { type StoreRefusalCode, storeRefusals } from './refusals.ts';
export type { Publication } from './schema/publication.ts';
export type { SqliteOptions } from './sqlite/database.ts';
export { DatabaseThread, giveWay } from './sqlite/database-thread.ts';
export { openSqlite, type SqliteStore } from './sqlite/sqlite-store.ts';
export type { Commit } from './writer/commits.ts';
