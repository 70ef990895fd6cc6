import { writeFileSync } from 'node:fs';
import type { WriterQueue } from '../../writer/writer-queue.ts';
import type { Connection } from '../connection.ts';
import { answerFrom } from './answer.ts';
import type { Ask, Reading } from './message.ts';

/** Reads a database in memory, which no other thread can see: in turn with the commands. */
export function readInline(connection: Connection, queue: WriterQueue): Reading {
  const answer = answerFrom(connection);
  // Within the queue a transaction is open, and VACUUM INTO wants none.
  const copy = (to: string) => writeFileSync(to, connection.serialize());
  return {
    isStrained: false,
    ask: <T>(ask: Ask) => queue.run(async () => (ask.kind === 'backup' ? copy(ask.to) : answer(ask)) as T),
    close: () => Promise.resolve(),
  };
}
