import type { Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PlatformDatabase } from '@stepwell/store';
import { refuseRequest } from '../http/refusals.ts';
import { HEAD_BYTES, typeOfBytes } from './file-type.ts';

/** What is known of a kept file. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  /** The account that brought it. */
  readonly by: string;
}

export interface Incoming {
  readonly name: string;
  readonly stream: Readable & { readonly truncated?: boolean };
  readonly by: string;
  /** Fed with the bytes as they pass. */
  readonly hash?: Hash;
}

const columns = 'id, name, size, type, "by"';

export const fileTable = {
  sql: 'create table if not exists _file (id text primary key, name text not null, size bigint not null, type text not null, "by" text not null, at bigint not null)',
};

/** Shows a name that is safe in any file system and any header; its end, which says what it is, stays. */
const safeName = (name: string) => {
  const plain = [
    ...(name
      .normalize('NFC')
      .replace(/[\p{C}\\/:*?"<>|]+/gu, '_')
      .trim() || 'file'),
  ];
  return (plain.length > 200 ? [...plain.slice(0, 150), ...plain.slice(-50)] : plain).join('');
};

/** Files on disk, what is known of them in the database. */
export class Files {
  readonly folder: string;
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #known = new Map<string, StoredFile>();

  constructor(folder: string, database: PlatformDatabase, ports: { now: () => number; newId: () => string }) {
    this.folder = folder;
    this.#database = database;
    this.#now = ports.now;
    this.#newId = ports.newId;
  }

  /** Where the bytes of a file lie. */
  pathOf(id: string): string {
    return join(this.folder, id.slice(-2), id);
  }

  /** Writes what comes in to disk as it comes; the file exists when it is whole and durable. */
  async add({ name, stream, by, hash }: Incoming): Promise<StoredFile> {
    const id = this.#newId();
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.part`;
    try {
      await pipeline(stream, hashing(hash), createWriteStream(half, { flush: true }));
      if (stream.truncated) throw refuseRequest('BODY_TOO_LARGE');
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    try {
      return await this.#note({ id, name: safeName(name), by, ...(await describe(path)) });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async #note(file: StoredFile): Promise<StoredFile> {
    const { id, name, size, type, by } = file;
    const sql = `insert into _file (${columns}, at) values (?, ?, ?, ?, ?, ?)`;
    await this.#database.write([{ sql, parameters: [id, name, size, type, by, this.#now()] }]);
    this.#known.set(id, file);
    return file;
  }

  /** Forgets a file that no record and no job holds. */
  async remove(id: string): Promise<void> {
    await this.#database.write([{ sql: 'delete from _file where id = ?', parameters: [id] }]);
    this.#known.delete(id);
    await rm(this.pathOf(id), { force: true });
  }

  async find(id: string): Promise<StoredFile | undefined> {
    await this.know([id]);
    return this.#known.get(id);
  }

  /** Makes sure that `named` knows these files, as far as they exist. */
  async know(ids: Iterable<string>): Promise<void> {
    if (this.#known.size > 50_000) this.#known.clear();
    for (const id of ids) {
      if (this.#known.has(id)) continue;
      const [file] = await this.#database.all<StoredFile>({ sql: `select ${columns} from _file where id = ?`, parameters: [id] });
      if (file) this.#known.set(id, file);
    }
  }

  /** What is known of a file, after `know`. */
  named(id: string): Pick<StoredFile, 'name' | 'size' | 'type'> | undefined {
    const file = this.#known.get(id);
    return file && { name: file.name, size: file.size, type: file.type };
  }
}

/** Hands on what passes, unchanged, once `hash` has seen it. */
const hashing = (hash: Hash | undefined) =>
  async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash?.update(chunk);
      yield chunk;
    }
  };

async function describe(path: string): Promise<{ size: number; type: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { size, type: typeOfBytes(buffer.subarray(0, bytesRead)) };
  } finally {
    await file.close();
  }
}
