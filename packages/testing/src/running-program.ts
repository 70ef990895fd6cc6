import { type ChildProcess, spawn } from 'node:child_process';

export interface RunningProgram {
  readonly address: string;
  readonly process: ChildProcess;
}

/** Starts a program that prints `Stepwell ready at <address>`; resolves when it does. */
export function startProgram(file: string, args: readonly string[]): Promise<RunningProgram> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /ready at (\S+)/.exec(output);
      if (ready?.[1]) resolve({ address: ready[1], process: child });
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${output}`)));
  });
}
