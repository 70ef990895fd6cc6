import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '@stepwell/engine/refusal';
import { openSheet } from './open-sheet.ts';
import type { SheetRow } from './sheet.ts';

/** Runs in a thread of its own: reads the file and hands over rows by the hundred, each time it is asked. */
const BATCH = 200;
const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');

async function* batches(path: string): AsyncGenerator<object> {
  const sheet = await openSheet(path);
  yield { source: sheet.source };
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows) {
    rows.push(row);
    if (rows.length === BATCH) yield { rows: rows.splice(0) };
  }
  yield { rows };
  yield { end: true, source: sheet.source };
}

const messages = batches(workerData as string);
port.on('message', async () => {
  try {
    const { value } = await messages.next();
    port.postMessage(value ?? { end: true });
  } catch (error) {
    port.postMessage(error instanceof Refusal ? { refusal: error.code } : { bug: (error as Error).stack ?? String(error) });
  }
});
