import { createHash } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from '@stepwell/engine';
import type { Control } from './control.ts';

/** Where the server of a data directory listens for the command line of this machine: a socket that only its owner may open. */
function socketOf(folder: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return process.platform === 'win32' ? `\\\\.\\pipe\\stepwell-${name}` : join(resolve(folder), 'server.sock');
}

interface Call {
  readonly act: keyof Control;
  readonly input: unknown;
}

interface Answer {
  readonly result?: unknown;
  readonly refusal?: Pick<Refusal, 'code' | 'status' | 'words' | 'details'>;
  readonly bug?: string;
}

async function answer(control: Control, line: string): Promise<Answer> {
  const { act, input } = JSON.parse(line) as Call;
  try {
    if (!Object.hasOwn(control, act)) throw new Error(`There is no act ${String(act)}`);
    return { result: await (control[act] as (input: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { code, status, words, details } = error;
    return { refusal: { code, status, words, details } };
  }
}

/** Lets the command line work through this server while it has the data directory. */
export async function serveControl(control: Control, folder: string): Promise<Server> {
  const path = socketOf(folder);
  await rm(path, { force: true });
  const server = createServer((socket: Socket) => {
    socket.on('error', () => socket.destroy());
    createInterface(socket).on('line', async (line) => socket.write(`${JSON.stringify(await answer(control, line))}\n`));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return server;
}

function connect(folder: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(socketOf(folder), () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

/** The control of the server that has the data directory; undefined when none listens. `close` ends the conversation. */
export async function reachControl(folder: string): Promise<{ control: Control; close: () => void } | undefined> {
  const socket = await connect(folder);
  if (!socket) return undefined;
  const lines = createInterface(socket)[Symbol.asyncIterator]();
  const call = async (act: keyof Control, input: unknown): Promise<unknown> => {
    socket.write(`${JSON.stringify({ act, input } satisfies Call)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('The server ended before it answered');
    const { result, refusal, bug } = JSON.parse(value as string) as Answer;
    if (refusal) throw new Refusal(refusal, refusal.details);
    if (bug !== undefined) throw new Error('The server failed', { cause: bug });
    return result;
  };
  const control = new Proxy({} as Control, { get: (_target, act: keyof Control) => (input: unknown) => call(act, input) });
  return { control, close: () => socket.end() };
}
