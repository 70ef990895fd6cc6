import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type ConnectorRefusalCode, refuseSheet } from '../refusals.ts';
import type { SheetRow, SheetSource } from './sheet.ts';

interface Message {
  readonly source?: SheetSource;
  readonly rows?: readonly SheetRow[];
  readonly end?: boolean;
  readonly refusal?: ConnectorRefusalCode;
  readonly bug?: string;
}

/** A table that another thread reads. `batches` may be left early; `close` must be called. */
export interface ReadSheet {
  readonly source: SheetSource;
  readonly batches: AsyncIterable<readonly SheetRow[]>;
  close(): Promise<void>;
}

/** Milliseconds within which the thread finds the next rows; a file that keeps it busy for longer is made to do so. */
const PATIENCE = 60_000;

async function ask(worker: Worker, patience: number): Promise<Message> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  const answer = once(worker, 'message', { signal: late.signal }).finally(() => clearTimeout(timer));
  worker.postMessage('next');
  let message: Message;
  try {
    [message] = (await answer) as [Message];
  } catch (cause) {
    if (late.signal.aborted) throw Object.assign(refuseSheet('SWOLLEN_SHEET'), { cause });
    // The thread ran out of the memory it may use: a file that unpacks to far more than anyone types.
    throw Object.assign(refuseSheet('BROKEN_SHEET'), { cause });
  }
  if (message.refusal) throw refuseSheet(message.refusal);
  if (message.bug !== undefined) throw new Error('Reading the sheet failed', { cause: message.bug });
  return message;
}

/** Opens a file as a table in a thread of its own, so that a large or malicious one stops nobody's work. */
export async function readSheet(path: string, { patience = PATIENCE } = {}): Promise<ReadSheet> {
  const worker = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const close = async () => void (await worker.terminate());
  try {
    const { source } = await ask(worker, patience);
    if (!source) throw new Error('The thread answered without a source');
    return { source, batches: batchesOf(worker, patience), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* batchesOf(worker: Worker, patience: number): AsyncGenerator<readonly SheetRow[]> {
  while (true) {
    const { rows, end } = await ask(worker, patience);
    if (end) return;
    if (rows && rows.length > 0) yield rows;
  }
}
