import { hash, verify } from '@node-rs/argon2';
import { RefusedForNow } from '../http/answer-error.ts';

/** argon2id (the library's default) with the least memory that OWASP advises for it. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const MAY_WAIT = 64;

const waiting: (() => void)[] = [];
let running = 0;

/** Runs `work` when fewer than four hashes are being computed; a queue that grows too long is refused. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAY_WAIT) throw new RefusedForNow('OVERLOADED', 2);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** What is kept instead of a password. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

let nobody: Promise<string> | undefined;

/** Whether the password is the one whose hash is kept. Takes as long when there is none, so that names cannot be guessed by time. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody').catch((error) => {
    nobody = undefined;
    throw error;
  });
  const against = kept ?? (await nobody);
  const fits = await inTurn(() => verify(against, password));
  return fits && kept !== null;
}
