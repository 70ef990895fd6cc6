// Hands the terminal to a program of this repository: signals go to it, its exit code is ours.
import { spawn } from 'node:child_process';
import { root } from './bootstrap.mjs';

export function hand(file, args) {
  const child = spawn(process.execPath, [`${root}/${file}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, STEPWELL_ROOT: root },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
