import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly address: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Stops it in order and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Starts the real program (`apps/server`) in a process of its own on a free port; resolves when it says that it is ready. */
export async function startServer(
  args: readonly string[] = [],
  data = mkdtempSync(join(tmpdir(), 'stepwell-')),
): Promise<RunningServer> {
  const program = join(import.meta.dirname, '../../../apps/server/src/stepwell.ts');
  const child = spawn(process.execPath, [program, 'serve', ...args], {
    env: { ...process.env, PORT: '0', STEPWELL_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /Stepwell ready at (\S+)/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  };
  return { address, data, process: child, output: () => output, stop };
}

/** The first sign-in link that a server prints: of a demo, its first person's; of a new server, the one that sets it up. */
export async function firstLink({ output, process: { stdout } }: RunningServer): Promise<string> {
  for (;;) {
    const link = /http:\S+\/in\/\S+(?=\n)/.exec(output())?.[0];
    if (link) return link;
    await new Promise((resolve) => stdout?.once('data', resolve));
  }
}
