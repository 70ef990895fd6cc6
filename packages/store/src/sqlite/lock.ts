import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { refuseStore } from '../refusals.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Makes this process the only one that uses the folder. The lock is the operating system's (a file lock that SQLite holds), so
 * it dies with the process, however that ends. Throws DATA_IN_USE while another process holds it.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const lock = new Database(join(folder, 'server.lock'), { timeout: 0 });
  const holder = join(folder, 'server.pid');
  try {
    lock.exec('begin exclusive');
  } catch (reason) {
    lock.close();
    if (!(reason instanceof Database.SqliteError) || !reason.code.startsWith('SQLITE_BUSY')) throw reason;
    throw refuseStore('DATA_IN_USE', { why: { values: { folder, process: holderOf(holder) }, words: inUse(folder, holder) } });
  }
  writeFileSync(holder, String(process.pid));
  return { release: () => lock.close() };
}

function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '?';
  }
}

const inUse = (folder: string, file: string) => ({
  'zh-CN': `数据目录 ${folder} 正由进程 ${holderOf(file)} 使用。`,
  en: `The data directory ${folder} is in use by process ${holderOf(file)}.`,
});
