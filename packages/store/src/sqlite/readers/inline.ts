import type { WriterQueue } from '../../writer/writer-queue.ts';
import type { Connection } from '../connection.ts';
import { answerFrom } from './answer.ts';
import type { Ask, Reading } from './message.ts';

/** Reads a database in memory, which no other thread can see: in turn with the commands. */
export function readInline(connection: Connection, queue: WriterQueue): Reading {
  const answer = answerFrom(connection);
  return {
    isStrained: false,
    ask: <T>(ask: Ask) => queue.run(async () => answer(ask) as T),
    close: () => Promise.resolve(),
  };
}
